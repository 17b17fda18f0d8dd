package org.openscrutiny.performance.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * A pack beside what is public now of the same figures: only what differs.
 *
 * @param results number of results that the pack shows
 * @param flipped how many of the changes show another status than the meeting saw
 */
public record PackComparison(
        String packId,
        String dashboardId,
        String title,
        String reportingMonth,
        Instant asOf,
        int results,
        int flipped,
        List<Change> changes) {
    public PackComparison {
        changes = List.copyOf(changes);
    }

    /**
     * A result that is not what it was.
     *
     * @param then null where no rating was shown
     */
    public record Change(
            String section,
            String indicatorId,
            String code,
            String name,
            String areaCode,
            Measure measure,
            Cause cause,
            boolean flipped,
            @Nullable Side then,
            Side now) {}

    /**
     * A result as it was or is.
     *
     * @param text the figure in words
     * @param value null where there is none
     * @param entry number of the frozen entry of the rating
     * @param rating the computed status; {@code shown} is the judgement where there is one
     */
    public record Side(
            String periodKey,
            String text,
            @Nullable BigDecimal value,
            String ratingId,
            int entry,
            RatingStatus rating,
            RatingStatus shown,
            RatingReason reason,
            String reasonText) {}

    /** Why a result differs. */
    public enum Cause {
        REVISION("the figure was revised"),
        TARGET_CORRECTED("the target was corrected"),
        RULE_CHANGED("the rule was changed"),
        WITHDRAWN("the figure was withdrawn"),
        JUDGED("a judgement was set or taken back"),
        LATE_RETURN("the return came later");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
