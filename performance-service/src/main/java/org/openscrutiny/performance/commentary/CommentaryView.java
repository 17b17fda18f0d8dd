package org.openscrutiny.performance.commentary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.performance.period.Measure;

/**
 * What everybody sees of a commentary: the text that is published.
 *
 * @param number of the text: later ones stand in the place of earlier ones, which the history keeps
 * @param source where it was printed, for a text of the past
 */
public record CommentaryView(
        String id,
        String ratingId,
        String indicatorId,
        String areaCode,
        String period,
        Measure measure,
        int number,
        String happened,
        String why,
        String doing,
        @Nullable LocalDate byWhen,
        @Nullable Instant publishedAt,
        @Nullable String source) {
    /** The published texts of an indicator's ratings in an area, the newest first. */
    public static PublicQuery publicOf(String indicatorId, String areaCode) {
        return PublicQuery.of(CommentaryService.TYPE)
                .where("{indicatorId}", indicatorId)
                .where("{areaCode}", areaCode)
                .sortedBy("{publishedAt}")
                .backwards();
    }

    static CommentaryView of(Commentary commentary, CommentaryVersion version) {
        CommentaryText text = version.said();
        return new CommentaryView(
                commentary.id(),
                commentary.ratingId(),
                commentary.indicatorId(),
                commentary.areaCode(),
                commentary.period(),
                commentary.measure(),
                version.number(),
                text.happened(),
                text.why(),
                text.doing(),
                text.byWhen(),
                version.publishedAt(),
                version.source());
    }
}
