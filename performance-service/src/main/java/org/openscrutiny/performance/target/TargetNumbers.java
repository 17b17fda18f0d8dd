package org.openscrutiny.performance.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a target moves before it is in force, as it was at one time. */
public record TargetNumbers(
        TargetLevels levels,
        LocalDate effectiveFrom,
        TargetStage state,
        @Nullable String submittedBy) {
    public static TargetNumbers of(Target target) {
        return new TargetNumbers(target.levels(), target.effectiveFrom(), target.state(), target.submittedBy());
    }
}
