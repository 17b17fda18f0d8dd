package org.openscrutiny.performance.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What everybody sees of a rebase; only accepted ones are public. */
public record RebaseView(
        String id,
        String indicatorId,
        String areaCode,
        int number,
        String period,
        RebaseState state,
        String reason,
        String evidence,
        @Nullable Instant acceptedAt) {
    static RebaseView of(Rebase rebase) {
        return new RebaseView(
                rebase.id(),
                rebase.indicatorId(),
                rebase.areaCode(),
                rebase.number(),
                rebase.period(),
                rebase.state(),
                rebase.reason(),
                rebase.evidence(),
                rebase.acceptedAt());
    }
}
