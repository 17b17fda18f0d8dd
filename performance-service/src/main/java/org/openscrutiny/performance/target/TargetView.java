package org.openscrutiny.performance.target;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/** A target that is or was in force, as everybody sees it. */
record TargetView(
        String id,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        Period period,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        TargetStage state,
        TargetLevels levels,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt) {
    static TargetView of(Target target, String indicatorCode) {
        return new TargetView(
                target.id(),
                target.indicatorId(),
                indicatorCode,
                target.areaCode(),
                target.period(),
                target.effectiveFrom(),
                target.effectiveTo(),
                target.state(),
                target.levels(),
                target.publishedAt(),
                target.supersededAt());
    }
}
