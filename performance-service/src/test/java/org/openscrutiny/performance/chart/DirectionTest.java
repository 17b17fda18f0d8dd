package org.openscrutiny.performance.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/** Directions by hand: differences by eye, slopes and tests by a second tool. */
class DirectionTest {
    private static final double NEAR = 1e-9;

    private static DirectionOfTravel previous(Timeline line, Polarity polarity, @Nullable String target) {
        return new Comparison(polarity, target == null ? null : new BigDecimal(target), 0).previous(line);
    }

    private static DirectionOfTravel lastYear(Timeline line) {
        return new Comparison(Polarity.HIGHER_IS_BETTER, null, 0).lastYear(line);
    }

    @Test
    void polarityTurnsTheSign() {
        var risen = Values.months("58.1 58.5");
        assertEquals(
                Movement.IMPROVED,
                previous(risen, Polarity.HIGHER_IS_BETTER, null).movement());
        assertEquals(
                Movement.WORSENED,
                previous(risen, Polarity.LOWER_IS_BETTER, null).movement());
        assertEquals(Movement.INCREASED, previous(risen, Polarity.NEUTRAL, null).movement());
        assertEquals(
                Movement.WORSENED, previous(risen, Polarity.ON_TARGET, "50").movement());
        assertEquals(
                Movement.IMPROVED, previous(risen, Polarity.ON_TARGET, "58.4").movement());
        assertEquals(
                Movement.UNCHANGED, previous(risen, Polarity.ON_TARGET, "58.3").movement());
        assertEquals(
                NoDirection.TARGET_ABSENT,
                previous(risen, Polarity.ON_TARGET, null).none());
        assertEquals(
                Movement.UNCHANGED,
                previous(Values.months("7 7.0"), Polarity.NEUTRAL, null).movement());
        assertEquals(
                Movement.DECREASED,
                previous(Values.months("7 6"), Polarity.NEUTRAL, null).movement());
    }

    /** 96%, 96%, fallen: the published numbers do not show what the arrow does (2012:1044). */
    @Test
    void aMovementThatTheScaleHidesSaysSo() {
        var fallen = previous(Values.months("96.3 95.8"), Polarity.HIGHER_IS_BETTER, null);
        assertEquals(Movement.WORSENED, fallen.movement());
        assertTrue(fallen.movementHidden());
        assertFalse(previous(Values.months("96.3 95.4"), Polarity.HIGHER_IS_BETTER, null)
                .movementHidden());
        assertFalse(previous(Values.months("96.3 96.3"), Polarity.HIGHER_IS_BETTER, null)
                .movementHidden());
    }

    @Test
    void aHoleHasNoPreviousAndABreakNoComparison() {
        assertEquals(
                NoDirection.NO_PREVIOUS_VALUE,
                previous(Values.months("5 - 6"), Polarity.HIGHER_IS_BETTER, null)
                        .none());
        assertEquals(
                NoDirection.NO_PREVIOUS_VALUE,
                previous(Values.months("5"), Polarity.HIGHER_IS_BETTER, null).none());
        assertEquals(
                NoDirection.SERIES_BREAK,
                previous(broken(Values.months("5 6 7"), 2), Polarity.HIGHER_IS_BETTER, null)
                        .none());
        assertEquals(
                Movement.IMPROVED,
                previous(broken(Values.months("5 6 7"), 1), Polarity.HIGHER_IS_BETTER, null)
                        .movement());
        var missing = Timeline.of(
                PeriodType.MONTH,
                List.of(
                        Objects.requireNonNull(
                                Values.months("5").slots().getFirst().point()),
                        SeriesPoint.of(Values.months("5 6").slots().getLast().period(), null)),
                1);
        assertEquals(
                NoDirection.VALUE_MISSING,
                previous(missing, Polarity.HIGHER_IS_BETTER, null).none());
    }

    @Test
    void lastYearIsTwelveMonthsBackAndNothingElse() {
        var year = "10 11 12 13 14 15 16 17 18 19 20 21 ";
        assertEquals(Movement.WORSENED, lastYear(Values.months(year + "9")).movement());
        assertEquals(
                NoDirection.NO_PREVIOUS_VALUE,
                lastYear(Values.months("- " + year)).none());
        assertEquals(Movement.IMPROVED, lastYear(Values.years("3 4")).movement());
        assertEquals(
                NoDirection.SERIES_BREAK,
                lastYear(broken(Values.months(year + "9"), 6)).none());
    }

    @Test
    void twoRollingYearsDifferByTheirOuterMonthsAndSayIt() {
        var rolling = previous(Values.rolling("120 118"), Polarity.HIGHER_IS_BETTER, null);
        assertEquals(Movement.WORSENED, rolling.movement());
        assertEquals("against the same month last year", rolling.against());
        assertEquals(
                NoDirection.CUMULATIVE,
                previous(
                                Values.line(
                                        PeriodType.YEAR_TO_DATE,
                                        "5 11",
                                        i -> Periods.yearToDate(java.time.YearMonth.of(2012, 4 + i))),
                                Polarity.HIGHER_IS_BETTER,
                                null)
                        .none());
    }

    @Test
    void aLineIsProvenByTheTTest() {
        var rising = Regression.of(Values.months("10 12 11 14 13 15"), Polarity.HIGHER_IS_BETTER, null);
        assertEquals(Movement.IMPROVED, rising.movement());
        near(0.8857142857142857, rising.change());
        near(3.815836220359315, rising.statistic());
        near(2.7764451051977987, rising.critical());
        var noise = Regression.of(Values.months("10 12 11 9 12 10"), Polarity.HIGHER_IS_BETTER, null);
        assertEquals(Movement.NO_CLEAR_TREND, noise.movement());
        near(0.17723885738021736, noise.statistic());
        var holed = Regression.of(Values.months("10 12 11 - 14 13 15"), Polarity.LOWER_IS_BETTER, null);
        assertEquals(Movement.WORSENED, holed.movement());
        near(4.216370213557839, holed.statistic());
        assertEquals(6, holed.points());
    }

    @Test
    void pointsOnOneLineNeedNoTest() {
        var line = Regression.of(Values.months("0.1 0.2 0.3 0.4 0.5"), Polarity.HIGHER_IS_BETTER, null);
        assertEquals(Movement.IMPROVED, line.movement());
        assertNull(line.statistic());
        assertEquals(
                Movement.NO_CLEAR_TREND,
                Regression.of(Values.months("0.1 0.1 0.1 0.1 0.1"), Polarity.HIGHER_IS_BETTER, null)
                        .movement());
        assertEquals(
                Movement.IMPROVED,
                Regression.of(Values.months("1 2 3 4 5"), Polarity.ON_TARGET, new BigDecimal("6"))
                        .movement());
        assertEquals(
                Movement.WORSENED,
                Regression.of(Values.months("1 2 3 4 5"), Polarity.ON_TARGET, BigDecimal.ZERO)
                        .movement());
    }

    @Test
    void aLineNeedsFiveComparablePoints() {
        assertEquals(
                NoDirection.TOO_FEW_POINTS,
                Regression.of(Values.months("1 2 3 4"), Polarity.NEUTRAL, null).none());
        assertEquals(
                NoDirection.SERIES_BREAK,
                Regression.of(broken(Values.months("1 2 3 4 5 6"), 3), Polarity.NEUTRAL, null)
                        .none());
        assertEquals(
                NoDirection.ROLLING,
                Regression.of(Values.rolling("1 2 3 4 5 6"), Polarity.NEUTRAL, null)
                        .none());
        assertEquals(
                NoDirection.OVERLAPPING,
                Regression.of(
                                Values.line(
                                        PeriodType.MULTI_YEAR, "1 2 3 4 5", i -> Periods.pooled(2010 + i, 2012 + i)),
                                Polarity.NEUTRAL,
                                null)
                        .none());
    }

    @Test
    void fiveProportionsAreTestedAsCases() {
        var rising = five(MeasureKind.PERCENTAGE, 1000, 100, 120, 150, 170, 200);
        assertEquals(Movement.IMPROVED, rising.movement());
        near(49.56541048090344, rising.statistic());
        var unsteady = five(MeasureKind.PERCENTAGE, 1000, 100, 90, 140, 95, 150);
        assertEquals(Movement.IMPROVED, unsteady.movement());
        near(10.832719233603537, unsteady.statistic());
        near(0.09848239209774716, unsteady.change());
        assertEquals(
                Movement.NO_CLEAR_TREND,
                five(MeasureKind.PERCENTAGE, 1000, 100, 101, 99, 100, 160).movement());
        assertEquals(
                Movement.NO_CLEAR_TREND,
                five(MeasureKind.PERCENTAGE, 1000, 0, 0, 0, 0, 0).movement());
        assertEquals(
                Movement.IMPROVED,
                five(MeasureKind.PERCENTAGE, 1000, 0, 10, 20, 30, 40).movement());
    }

    @Test
    void fiveRatesAreWeightedByTheirIntervals() {
        var rising = five(MeasureKind.RATE, 160_000, 100, 130, 160, 180, 220);
        assertEquals(Movement.IMPROVED, rising.movement());
        near(18.028436535548376, rising.change());
        near(52.89980014516896, rising.statistic());
        var none = five(MeasureKind.RATE, 100_000, 0, 2, 3, 4, 5);
        assertEquals(Movement.NO_CLEAR_TREND, none.movement());
        assertEquals(5.98, Objects.requireNonNull(none.statistic()).doubleValue(), 0.005);
    }

    @Test
    void fivePointsMustBeAnnualWholeAndHaveParts() {
        assertEquals(
                NoDirection.NO_INTERVAL, fivePoint(Values.years("1 2 3 4 5")).none());
        assertEquals(
                NoDirection.NO_INTERVAL,
                five(MeasureKind.PERCENTAGE, 100, 90, 95, 99, 101, 104).none());
        assertEquals(
                NoDirection.NOT_ANNUAL, fivePoint(Values.months("1 2 3 4 5")).none());
        assertEquals(
                NoDirection.VALUE_MISSING, fivePoint(Values.years("1 2 - 4 5")).none());
        assertEquals(
                NoDirection.TOO_FEW_POINTS, fivePoint(Values.years("1 2 3 4")).none());
        assertEquals(
                NoDirection.SERIES_BREAK,
                fivePoint(broken(Values.years("1 2 3 4 5"), 2)).none());
    }

    private static DirectionOfTravel fivePoint(Timeline line) {
        return FivePoint.of(line, MeasureKind.PERCENTAGE, BigDecimal.valueOf(100), Polarity.HIGHER_IS_BETTER, null);
    }

    private static DirectionOfTravel five(MeasureKind kind, int all, int... cases) {
        var points = new ArrayList<SeriesPoint>();
        var factor = BigDecimal.valueOf(kind == MeasureKind.RATE ? 100_000 : 100);
        for (int i = 0; i < cases.length; i++) {
            var value = BigDecimal.valueOf(cases[i])
                    .multiply(factor)
                    .divide(BigDecimal.valueOf(all), java.math.MathContext.DECIMAL128);
            points.add(new SeriesPoint(
                    Periods.financialYear(2008 + i),
                    value,
                    BigDecimal.valueOf(cases[i]),
                    BigDecimal.valueOf(all),
                    false));
        }
        return FivePoint.of(
                Timeline.of(PeriodType.FINANCIAL_YEAR, points, 12), kind, factor, Polarity.HIGHER_IS_BETTER, null);
    }

    private static Timeline broken(Timeline line, int place) {
        var slots = new ArrayList<>(line.slots());
        var slot = slots.get(place);
        slots.set(
                place,
                new Timeline.Slot(slot.period(), new SeriesPoint(slot.period(), slot.value(), null, null, true)));
        return new Timeline(line.type(), slots);
    }

    private static void near(double expected, @Nullable BigDecimal actual) {
        assertEquals(expected, Objects.requireNonNull(actual).doubleValue(), NEAR * Math.max(1, Math.abs(expected)));
    }
}
