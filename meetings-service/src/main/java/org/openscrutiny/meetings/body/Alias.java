package org.openscrutiny.meetings.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a body, as packs print it.
 *
 * @param from first day, null when it always was
 * @param until first day no longer, null while it is in use
 */
public record Alias(
        @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether both names are the same words, whatever the case, on some common day. */
    boolean clashesWith(Alias other) {
        return name.strip().equalsIgnoreCase(other.name.strip())
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Alias other) {
        return from == null || other.until == null || from.isBefore(other.until);
    }
}
