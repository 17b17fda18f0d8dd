package org.openscrutiny.meetings.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's wish to link evidence.
 *
 * @param number the version of an agreement; needed there and nowhere else
 * @param label words of the link, as the agenda prints them
 * @param period key of the period the report is about, null to follow the latest
 */
public record LinkEvidence(
        @NotNull EvidenceType type,
        @NotBlank @Size(max = 64) String id,
        @Nullable @Size(max = 20) String number,
        @Nullable @Size(max = 300) String label,
        @Nullable @Size(max = 40) String period) {

    /** Whether number and period stand where they have a meaning. */
    public boolean statesNumberAndPeriodRightly() {
        return switch (type) {
            case AGREEMENT_VERSION -> number != null && period == null;
            case INDICATOR, PRIORITY -> number == null;
            case DASHBOARD -> number == null;
        };
    }
}
