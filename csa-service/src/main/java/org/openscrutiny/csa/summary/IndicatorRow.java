package org.openscrutiny.csa.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.feed.RatingSeen;
import org.openscrutiny.csa.priority.IndicatorLink;

/**
 * What is known of one linked indicator on the day asked.
 *
 * @param awaited true while no rating has come; all from {@code areaCode} on is then absent
 * @param periodText the period as it is printed
 * @param rating absent when STALE
 * @param provisional true when the figure is marked provisional
 * @param ageMonths months from the end of the period to the end of the month judged
 * @param traceId trace of the command that caused the rating
 */
public record IndicatorRow(
        String indicatorId,
        @Nullable String code,
        @Nullable String name,
        @Nullable String unit,
        @Nullable Integer publishedScale,
        IndicatorLink.Kind kind,
        @Nullable Boolean awaited,
        @Nullable String ratingId,
        @Nullable String areaCode,
        @Nullable String period,
        @Nullable String periodText,
        @Nullable String measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal target,
        @Nullable BigDecimal floor,
        @Nullable String rating,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String direction,
        RatingSeen.@Nullable Judgement judgement,
        @Nullable Boolean provisional,
        @Nullable Long ageMonths,
        @Nullable LocalDate nextDueOn,
        @Nullable Freshness freshness,
        @Nullable String traceId) {}
