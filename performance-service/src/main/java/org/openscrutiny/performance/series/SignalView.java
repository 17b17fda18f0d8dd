package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Assurance;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.period.PeriodType;

/**
 * What the control chart of a series says at its last point.
 *
 * @param category {@code _T} is the total
 * @param type of period that is charted
 * @param points in the last group
 * @param point key of the last period with a value, {@code value} that value
 * @param target level due at the newest rating
 * @param trialLimits under 13 points in the last group: variation and assurance are withheld
 * @param notCharted why there is no chart, absent where there is one
 */
public record SignalView(
        String indicatorId,
        String indicatorCode,
        String name,
        String areaCode,
        String category,
        PeriodType type,
        int points,
        @Nullable String point,
        @Nullable BigDecimal value,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal avgMovingRange,
        @Nullable BigDecimal lpl,
        @Nullable BigDecimal upl,
        @Nullable BigDecimal target,
        boolean trialLimits,
        @Nullable Variation variation,
        @Nullable Assurance assurance,
        @Nullable String notCharted,
        String ruleSet,
        Instant computedAt) {

    /** A page of them. */
    public record Listed(List<SignalView> items, @Nullable String next) {}
}
