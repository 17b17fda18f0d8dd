package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.SeriesPoint;
import org.openscrutiny.performance.period.Period;

/**
 * What charts need of a published figure.
 *
 * @param value null where it is missing
 * @param marked whether it carries flag B: nothing before it can be compared with it
 */
record ChartFigure(
        Period period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean marked) {
    SeriesPoint point(boolean breaks) {
        return new SeriesPoint(period, value, numerator, denominator, breaks);
    }
}
