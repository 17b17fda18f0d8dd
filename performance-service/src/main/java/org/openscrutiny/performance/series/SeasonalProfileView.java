package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.SeasonalShares;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rule.CalculationRule;

/**
 * The seasonal profile that past years propose for a target; nobody's decision until an approved target holds it.
 *
 * @param years complete years it is the mean of
 * @param profile shares of the months, first month of the year first; to be sent as {@code profile} of a target
 * @param none why there is none
 */
public record SeasonalProfileView(
        String indicatorId,
        String indicatorCode,
        String areaCode,
        List<String> years,
        @Nullable List<BigDecimal> profile,
        @Nullable NoProfile none,
        CalculationRule ruleSet) {

    /** Why no profile is proposed. */
    public enum NoProfile {
        /** Only a flow falls in parts on the months of its year. */
        NOT_A_FLOW,
        /** Under three complete years since the last break of the series. */
        TOO_FEW_YEARS
    }

    static SeasonalProfileView of(IndicatorSeries series) {
        var flow = series.current().kind() == MeasureKind.FLOW;
        var shares = SeasonalShares.of(
                series.line(PeriodType.MONTH), series.current().calendar());
        var none = flow ? shares.shares().isEmpty() ? NoProfile.TOO_FEW_YEARS : null : NoProfile.NOT_A_FLOW;
        return new SeasonalProfileView(
                series.indicator().id(),
                series.indicator().code(),
                series.areaCode(),
                shares.years().stream().map(Period::key).toList(),
                none == null ? shares.shares() : null,
                none,
                CalculationRule.SEASONAL_PROFILE);
    }
}
