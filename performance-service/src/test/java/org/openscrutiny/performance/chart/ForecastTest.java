package org.openscrutiny.performance.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.indicator.Polarity;

/** Forecasts and intervals, checked by a second tool; the intervals' examples are those of the rule. */
class ForecastTest {
    private static final String YEAR = "10 12 11 10 12 11 12 10 11 12 10 11";
    private static final BigDecimal SO_FAR = new BigDecimal("33");

    private static Forecast flow(String past, int left, String target, Polarity polarity) {
        return Forecast.flow(SO_FAR, left, Values.of(past), new Forecast.Aim(new BigDecimal(target), polarity))
                .orElseThrow();
    }

    @Test
    void aFlowGoesOnAsItRan() {
        var forecast = flow(YEAR + " 12 10 11", 9, "130", Polarity.HIGHER_IS_BETTER);
        near(132, forecast.expected());
        near(1.2031408308004055, forecast.sigma());
        near(4.5655984455318555, forecast.width());
        near(123.05142704675757, forecast.lower());
        near(140.94857295324243, forecast.upper());
        assertEquals(new BigDecimal("0.669328"), forecast.probabilityMet());
        assertEquals(15, forecast.points());
        assertEquals(
                new BigDecimal("0.330672"),
                flow(YEAR + " 12 10 11", 9, "130", Polarity.LOWER_IS_BETTER).probabilityMet());
        assertNull(flow(YEAR, 9, "130", Polarity.ON_TARGET).probabilityMet());
    }

    @Test
    void withoutASpreadItIsCertain() {
        var steady = "3 3 3 3 3 3 3 3 3 3 3 3";
        assertEquals(
                BigDecimal.ONE, flow(steady, 9, "60", Polarity.HIGHER_IS_BETTER).probabilityMet());
        assertEquals(
                BigDecimal.ZERO,
                flow(steady, 9, "60.1", Polarity.HIGHER_IS_BETTER).probabilityMet());
        assertEquals(
                BigDecimal.ONE, flow(steady, 9, "60", Polarity.LOWER_IS_BETTER).probabilityMet());
        var over = flow(YEAR, 0, "33", Polarity.HIGHER_IS_BETTER);
        near(33, over.expected());
        assertEquals(BigDecimal.ONE, over.probabilityMet());
    }

    @Test
    void elevenPointsAreTooFew() {
        assertTrue(Forecast.flow(SO_FAR, 9, Values.of("1 2 1 2 1 2 1 2 1 2 1"), noAim())
                .isEmpty());
        assertTrue(Forecast.flow(SO_FAR, 9, Values.of("1 2 1 2 1 2 - 1 2 1 2 1"), noAim())
                .isEmpty());
        assertTrue(Forecast.flow(SO_FAR, 9, Values.of("1 2 1 2 1 2 - 1 2 1 2 1 2"), noAim())
                .isPresent());
    }

    @Test
    void aProfileDividesByTheShareGone() {
        var seasonal = Forecast.seasonal(new BigDecimal("1018"), 10, new BigDecimal("0.15"), noAim());
        near(6786.666666666667, seasonal.expected());
        assertNull(seasonal.lower());
        assertNull(seasonal.probabilityMet());
    }

    /** 100 in 160,000; 65 of 100; 0 of 20; below ten the exact limits. */
    @Test
    void intervalsAreThoseOfTheRule() {
        var rate = ConfidenceInterval.count(100).times(100_000.0 / 160_000);
        assertEquals(50.85, rate.lower(), 0.005);
        assertEquals(76.02, rate.upper(), 0.005);
        var share = ConfidenceInterval.wilson(65, 100);
        assertEquals(0.553, share.lower(), 0.0005);
        assertEquals(0.736, share.upper(), 0.0005);
        var none = ConfidenceInterval.wilson(0, 20);
        assertEquals(0, none.lower(), 1e-12);
        assertEquals(0.161, none.upper(), 0.0005);
        assertEquals(0, ConfidenceInterval.count(0).lower());
        assertEquals(3.6888794541139363, ConfidenceInterval.count(0).upper(), 1e-9);
        assertEquals(1.6234863901184, ConfidenceInterval.count(5).lower(), 1e-6);
        assertEquals(11.668332079322612, ConfidenceInterval.count(5).upper(), 1e-6);
    }

    private static Forecast.Aim noAim() {
        return new Forecast.Aim(null, Polarity.HIGHER_IS_BETTER);
    }

    private static void near(double expected, @Nullable BigDecimal actual) {
        assertEquals(expected, Objects.requireNonNull(actual).doubleValue(), 1e-9 * Math.max(1, Math.abs(expected)));
    }
}
