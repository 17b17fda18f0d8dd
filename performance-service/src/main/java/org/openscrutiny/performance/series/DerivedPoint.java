package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Aggregation;
import org.openscrutiny.performance.chart.NoAggregate;
import org.openscrutiny.performance.check.CheckFigure;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rule.CalculationRule;

/**
 * A figure made from the figures of shorter periods or of the parts of an area; it is nobody's return and stands beside
 * what was reported.
 *
 * @param completeness parts present of parts needed: {@code 11/12}
 * @param none why there is no value
 * @param flags E, P and B of the parts
 * @param reported what was published for the same period; it stays as it is
 * @param differs whether both differ as they are printed
 * @param proposedCheck where they differ: the figure check to send to {@code POST /v1/figure-checks}
 */
public record DerivedPoint(
        PeriodView period,
        String completeness,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<ObsStatus> flags,
        ObsStatus primaryFlag,
        @Nullable NoAggregate none,
        @Nullable BigDecimal reported,
        @Nullable Boolean differs,
        @Nullable CheckFigure proposedCheck,
        CalculationRule ruleSet) {
    /** Of a period that nothing was reported for. */
    static DerivedPoint alone(Period period, Aggregation made) {
        return beside(period, made, null, null, null);
    }

    static DerivedPoint beside(
            Period period,
            Aggregation made,
            @Nullable BigDecimal reported,
            @Nullable Boolean differs,
            @Nullable CheckFigure proposedCheck) {
        return new DerivedPoint(
                PeriodView.of(period),
                made.completeness(),
                Shown.number(made.value()),
                Shown.number(made.numerator()),
                Shown.number(made.denominator()),
                made.flags(),
                ObsStatus.primary(made.flags()),
                made.none(),
                reported,
                differs,
                proposedCheck,
                CalculationRule.AGGREGATION);
    }
}
