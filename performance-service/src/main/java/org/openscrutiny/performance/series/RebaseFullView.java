package org.openscrutiny.performance.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What owner, approver and clerk see of a rebase: proposals, and who proposed and accepted. */
public record RebaseFullView(
        String id,
        String indicatorId,
        String areaCode,
        int number,
        String period,
        RebaseState state,
        String reason,
        String evidence,
        String proposedBy,
        Instant proposedAt,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt) {
    static RebaseFullView of(Rebase rebase) {
        return new RebaseFullView(
                rebase.id(),
                rebase.indicatorId(),
                rebase.areaCode(),
                rebase.number(),
                rebase.period(),
                rebase.state(),
                rebase.reason(),
                rebase.evidence(),
                rebase.proposedBy(),
                rebase.proposedAt(),
                rebase.acceptedBy(),
                rebase.acceptedAt());
    }
}
