package org.openscrutiny.performance.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/** A target as officers, approvers and clerks see it. */
public record TargetView(
        String id,
        String indicatorId,
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
        @Nullable Instant publishedAt) {
    public static TargetView of(Target target) {
        return new TargetView(
                target.id(),
                target.indicatorId(),
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
                target.publishedAt());
    }
}
