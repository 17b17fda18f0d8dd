package org.openscrutiny.csa.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.csa.feed.IndicatorSeen;
import org.openscrutiny.csa.feed.RatingSeen;
import org.openscrutiny.csa.priority.IndicatorLink;

/** Makes the rows of a summary from what the feeds have seen, in whatever order it came. */
final class IndicatorRows {

    private IndicatorRows() {}

    static IndicatorRow awaited(IndicatorLink link, @Nullable TracedRow<IndicatorSeen> seen) {
        var indicator = seen == null ? null : seen.row();
        return new IndicatorRow(
                link.indicatorId(),
                indicator == null ? null : indicator.code(),
                indicator == null ? null : indicator.name(),
                indicator == null ? null : indicator.unit(),
                indicator == null ? null : indicator.publishedScale(),
                link.kind(),
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seen == null ? null : seen.traceId());
    }

    static IndicatorRow rated(
            IndicatorLink link, @Nullable TracedRow<IndicatorSeen> seen, TracedRow<RatingSeen> latest, LocalDate on) {
        var indicator = seen == null ? null : seen.row();
        var rating = latest.row();
        var frequency = indicator == null ? null : indicator.frequency();
        var freshness = Freshness.of(rating.nextDueOn(), frequency, rating.period(), on);
        return new IndicatorRow(
                link.indicatorId(),
                indicator == null ? rating.indicatorCode() : indicator.code(),
                indicator == null ? null : indicator.name(),
                indicator == null ? null : indicator.unit(),
                indicator == null ? null : indicator.publishedScale(),
                link.kind(),
                null,
                latest.id(),
                rating.areaCode(),
                rating.period().key(),
                rating.period().label(),
                rating.measure(),
                rating.value(),
                rating.previous(),
                rating.target(),
                rating.floor(),
                freshness == Freshness.STALE ? null : rating.rating(),
                rating.reason(),
                rating.reasonText(),
                rating.direction(),
                rating.judgement(),
                rating.provisional() ? true : null,
                Freshness.ageInMonths(rating.period(), on),
                rating.nextDueOn(),
                freshness,
                latest.traceId());
    }
}
