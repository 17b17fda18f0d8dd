package org.openscrutiny.performance.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.commentary.ShownCommentary;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.Freshness;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * A figure with its colour.
 *
 * @param ageMonths months from the end of its period to the end of the reporting month
 * @param rating the frozen rating entry the dashboard was published with; null where none was made
 */
public record DashboardResult(
        Measure measure,
        Figure figure,
        long ageMonths,
        @Nullable RatingCell rating) {

    /**
     * A rating as this dashboard shows it.
     *
     * @param entry number of the frozen entry
     * @param rating the computed status; {@code judgement} stands beside it and never alters it
     * @param shown the status to show: the judgement before the computed one; null when STALE
     * @param shownText the status in words: {@code GREEN}, {@code GREEN (judged)}, {@code GREEN in March 2012},
     *     {@code not due}
     * @param level level due, phased, which the value was compared with; {@code floor} likewise
     * @param commentary what is said of it, or that what was due is not supplied; absent where neither
     */
    public record RatingCell(
            String ratingId,
            int entry,
            RatingStatus rating,
            RatingReason reason,
            String reasonText,
            @Nullable BigDecimal level,
            @Nullable BigDecimal floor,
            Freshness freshness,
            @Nullable RatingStatus shown,
            String shownText,
            @Nullable JudgementCell judgement,
            @Nullable ShownCommentary commentary) {}

    /** A person's status beside the computed one, always marked "judged". */
    public record JudgementCell(RatingStatus rating, String reason, Instant at) {}
}
