package org.openscrutiny.performance.commentary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;

/** What owner, approver and clerk see of a commentary: every version with its people. */
public record CommentaryFullView(
        String id,
        String ratingId,
        String indicatorId,
        String areaCode,
        String period,
        Measure measure,
        CommentaryState state,
        @Nullable Instant publishAt,
        List<CommentaryVersion> versions) {
    static CommentaryFullView of(Commentary commentary) {
        return new CommentaryFullView(
                commentary.id(),
                commentary.ratingId(),
                commentary.indicatorId(),
                commentary.areaCode(),
                commentary.period(),
                commentary.measure(),
                commentary.state(),
                commentary.publishAt(),
                commentary.versions());
    }
}
