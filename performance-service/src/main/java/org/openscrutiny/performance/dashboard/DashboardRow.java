package org.openscrutiny.performance.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;

/**
 * One indicator of a dashboard with everything printed beside it.
 *
 * @param heading division and unit as printed, under which rows stand together
 * @param publishedScale decimals shown; −3 prints thousands
 * @param results at most one a measure and period: PERIOD, YEAR_TO_DATE, FORECAST; ACTIVITY has two of PERIOD
 * @param target target and floor of the year; in ACTIVITY rows the expected level and no floor
 * @param previous last year's result
 */
public record DashboardRow(
        String indicatorId,
        String code,
        String name,
        String heading,
        String areaCode,
        IndicatorRole role,
        Basis basis,
        Unit unit,
        int publishedScale,
        Polarity polarity,
        List<DashboardResult> results,
        @Nullable YearTarget target,
        @Nullable Figure previous,
        @Nullable Arrow arrow) {
    public DashboardRow {
        results = List.copyOf(results);
    }

    /**
     * Target of the year.
     *
     * @param level null when to be confirmed, and {@code floor} likewise
     * @param levelText level as a reader expects it: {@code 80%}, {@code to be confirmed}
     * @param floorText null where no floor can be (ACTIVITY)
     */
    public record YearTarget(
            String periodKey,
            @Nullable BigDecimal level,
            String levelText,
            @Nullable BigDecimal floor,
            @Nullable String floorText) {}

    /**
     * A direction of travel.
     *
     * @param direction IMPROVED, WORSENED, UNCHANGED; computed for NEUTRAL: INCREASED, DECREASED
     * @param word improved, fallen, no change
     * @param method how it came about; PRINTED = taken from the printed document, not computed, else PREVIOUS_PERIOD
     * @param methodText the method in words
     * @param movementHidden whether a computed movement is not seen in the published numbers; null where it is printed
     */
    public record Arrow(
            String direction,
            String word,
            String method,
            String methodText,
            @Nullable Boolean movementHidden) {}
}
