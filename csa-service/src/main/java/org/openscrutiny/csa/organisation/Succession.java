package org.openscrutiny.csa.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What comes after an organisation.
 *
 * @param on first day of the successor
 * @param dutiesPass from that day the successor answers for what this body owed
 */
public record Succession(
        @NotBlank @Size(max = 64) String successorId,
        @NotNull LocalDate on,
        @NotNull Kind kind,
        @NotNull Boolean dutiesPass) {

    /** How one body becomes another. */
    public enum Kind {
        RENAMED,
        MERGED,
        SPLIT,
        REPLACED
    }

    boolean passedBy(LocalDate day) {
        return dutiesPass && !on.isAfter(day);
    }
}
