package org.openscrutiny.performance.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/** A target as its owner, approvers and clerks see it, a draft too, with who made it. */
record TargetFullView(
        String id,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        Period period,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        TargetStage state,
        TargetLevels levels,
        List<String> warnings,
        String draftedBy,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt) {
    static TargetFullView of(Target target, String indicatorCode) {
        return new TargetFullView(
                target.id(),
                target.indicatorId(),
                indicatorCode,
                target.areaCode(),
                target.period(),
                target.effectiveFrom(),
                target.effectiveTo(),
                target.state(),
                target.levels(),
                target.warnings(),
                target.draftedBy(),
                target.submittedBy(),
                target.approvedBy(),
                target.publishedAt(),
                target.supersededAt());
    }
}
