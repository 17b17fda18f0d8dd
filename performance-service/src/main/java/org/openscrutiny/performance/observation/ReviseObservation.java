package org.openscrutiny.performance.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next vintage of an observation, or a returned one mended; {@code reason} says why it differs. */
public record ReviseObservation(
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
        @Nullable @Size(max = 2000) String reason) {
    Figure figure() {
        return new Figure(
                value,
                numerator,
                denominator,
                valueOnlyReason,
                printed,
                flags == null ? List.of(ObsStatus.A) : List.copyOf(flags),
                missingReason,
                dueOn,
                qualifier == null ? Qualifier.EXACT : qualifier,
                upper,
                caveats,
                source,
                reason);
    }
}
