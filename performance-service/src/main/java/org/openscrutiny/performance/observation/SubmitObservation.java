package org.openscrutiny.performance.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an officer enters it.
 *
 * @param period its key or any of the notations of a printed period
 * @param category absent is {@code _T}, the total
 * @param flags absent is A
 * @param qualifier absent is EXACT
 * @param printedAt when a document of the past printed it, which its {@code source} names: it is recorded as printed and
 *     published with that instant, and rules that the document breaks become warnings; else absent
 */
public record SubmitObservation(
        @NotBlank String indicatorCode,
        @NotBlank @Size(max = 40) String areaCode,
        @NotBlank @Size(max = 100) String period,
        @Nullable @Size(min = 1, max = 100) String category,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable @Size(max = 500) String valueOnlyReason,
        @Nullable @Size(max = 200) String printed,
        @Nullable @Size(max = 20) List<ObsStatus> flags,
        @Nullable MissingReason missingReason,
        @Nullable LocalDate dueOn,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal upper,
        @Nullable @Valid @Size(max = 50) List<Caveat> caveats,
        @Nullable @Valid Source source,
        @Nullable @Size(max = 2000) String reason,
        @Nullable Instant printedAt) {
    Figure figure() {
        return new ReviseObservation(
                        value,
                        numerator,
                        denominator,
                        valueOnlyReason,
                        printed,
                        flags,
                        missingReason,
                        dueOn,
                        qualifier,
                        upper,
                        caveats,
                        source,
                        reason)
                .figure();
    }

    String categoryOrTotal() {
        return category == null ? Observation.TOTAL : category;
    }
}
