package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/**
 * One figure of a series as it is calculated with.
 *
 * @param value unrounded; null where it is missing
 * @param numerator cases, {@code denominator} those they are of, where the kind has parts
 * @param breaks whether nothing before it can be compared with it
 */
public record SeriesPoint(
        Period period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean breaks) {
    public static SeriesPoint of(Period period, @Nullable BigDecimal value) {
        return new SeriesPoint(period, value, null, null, false);
    }
}
