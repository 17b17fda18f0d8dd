package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * What a series shows of a published rating.
 *
 * @param target level of the year, {@code inputs.level} the level due of it
 */
record PublicRating(
        String id,
        String areaCode,
        PeriodView period,
        Measure measure,
        int entry,
        @Nullable BigDecimal target,
        RatingStatus rating,
        RatingReason reason,
        String reasonText,
        Levels inputs,
        @Nullable Judged judgement,
        @Nullable List<Entry> entries) {
    /** A frozen status. */
    record Entry(RatingStatus rating) {}

    /** Every status it has had, the first first. */
    List<RatingStatus> statuses() {
        return entries == null
                ? List.of(rating)
                : entries.stream().map(Entry::rating).toList();
    }

    /** The level that was due. */
    record Levels(@Nullable BigDecimal level) {}

    /** A person's status beside the computed one. */
    record Judged(RatingStatus rating, String reason) {}
}
