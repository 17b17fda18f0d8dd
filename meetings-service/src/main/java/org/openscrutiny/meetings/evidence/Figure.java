package org.openscrutiny.meetings.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.feed.IndicatorSeen;
import org.openscrutiny.meetings.feed.PeriodSeen;
import org.openscrutiny.meetings.feed.SeenRating;

/**
 * One rating with what is needed to read it aloud: name, unit, scale, period, colour word and reason.
 *
 * @param traceId trace of the publication that caused it, to follow it through the services
 */
public record Figure(
        String ratingId,
        String indicatorId,
        @Nullable String indicatorCode,
        @Nullable String indicatorName,
        @Nullable JsonNode unit,
        @Nullable Integer publishedScale,
        @Nullable String frequency,
        @Nullable String areaCode,
        @Nullable PeriodSeen period,
        @Nullable String measure,
        @Nullable Integer entry,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        @Nullable BigDecimal floor,
        @Nullable String rating,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String direction,
        @Nullable JsonNode judgement,
        @Nullable String publishedAt,
        @Nullable String nextDueOn,
        @Nullable String traceId) {

    static Figure of(SeenRating seen, @Nullable IndicatorSeen indicator) {
        var r = seen.rating();
        return new Figure(
                r.id(),
                seen.asked().indicatorId(),
                r.indicatorCode(),
                indicator == null ? null : indicator.name(),
                indicator == null ? null : indicator.unit(),
                indicator == null ? null : indicator.publishedScale(),
                indicator == null ? null : indicator.frequency(),
                r.areaCode(),
                r.period(),
                r.measure(),
                r.entry(),
                r.value(),
                r.target(),
                r.floor(),
                r.rating(),
                r.reason(),
                r.reasonText(),
                r.direction(),
                r.judgement(),
                r.publishedAt(),
                r.nextDueOn(),
                seen.traceId());
    }

    /** Whether it speaks of the same indicator and area. */
    boolean sameSubject(Figure other) {
        return indicatorId.equals(other.indicatorId) && java.util.Objects.equals(areaCode, other.areaCode);
    }

    boolean isRed() {
        return "RED".equals(rating);
    }
}
