package org.openscrutiny.performance.target;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a target moves before it is in force, as it was at one time; {@code warnings} absent are none. */
public record TargetNumbers(
        TargetLevels levels,
        LocalDate effectiveFrom,
        TargetStage state,
        @Nullable String submittedBy,
        @Nullable List<String> warnings) {
    public static TargetNumbers of(Target target) {
        return new TargetNumbers(
                target.levels(), target.effectiveFrom(), target.state(), target.submittedBy(), target.warnings());
    }
}
