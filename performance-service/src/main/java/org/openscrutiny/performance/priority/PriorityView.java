package org.openscrutiny.performance.priority;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.filing.Heading;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.Freshness;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * A priority as csa-service sent it, with the indicators that stand under it today.
 *
 * @param noSuitableIndicator why no sound measure exists, where csa-service says so
 */
public record PriorityView(
        String id,
        String agreementId,
        @Nullable String code,
        @Nullable String name,
        List<String> formerNames,
        @Nullable String status,
        @Nullable String noSuitableIndicator,
        List<Filed> indicators) {

    /**
     * An indicator under it.
     *
     * @param link OUTCOME, PROXY or CONTEXT; absent while the link is not confirmed, which {@code note} says then
     * @param ratings the newest of each area
     */
    public record Filed(
            String indicatorId,
            String code,
            String name,
            @Nullable String link,
            @Nullable String note,
            List<Latest> ratings) {
        static Filed of(LatestRatings.Known indicator, Heading heading, List<Latest> ratings) {
            return new Filed(
                    indicator.id(), indicator.code(), indicator.name(), heading.link(), heading.note(), ratings);
        }
    }

    /**
     * The newest rating of an area, year to date before the period alone.
     *
     * @param reasonText the sentence that says why, with the rule
     * @param judgement a person's status beside the computed one
     * @param freshness on the day asked
     */
    public record Latest(
            String ratingId,
            String areaCode,
            PeriodView period,
            Measure measure,
            @Nullable BigDecimal value,
            RatingStatus rating,
            RatingReason reason,
            String reasonText,
            @Nullable RatingStatus judgement,
            Freshness freshness) {}
}
