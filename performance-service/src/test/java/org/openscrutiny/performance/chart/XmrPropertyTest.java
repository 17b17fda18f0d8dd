package org.openscrutiny.performance.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten thousand random series against a second, plain implementation, and what must not change a chart. */
class XmrPropertyTest {
    private static final long SEED = 20_260_228L;
    private static final int SERIES = 10_000;
    private static final double NEAR = 1e-9;

    private final Random random = new Random(SEED);

    /** A series with what a chart is drawn by. */
    private record Sample(List<@Nullable BigDecimal> values, XmrTerms terms) {}

    @Test
    void tenThousandSeriesAgreeWithThePlainImplementation() {
        int signals = 0;
        for (int run = 0; run < SERIES; run++) {
            // Given
            var sample = sample();
            // When
            var chart = XmrChart.of(sample.values(), sample.terms());
            // Then
            signals += compare("seed " + SEED + " run " + run + " " + sample, sample, chart);
        }
        assertEquals(true, signals > SERIES, "signals seen: " + signals);
    }

    @Test
    void aShiftMovesTheLimitsAndNoCause() {
        for (int run = 0; run < 1000; run++) {
            // Given
            var sample = sample();
            var by = new BigDecimal(random.nextInt(-1000, 1000)).movePointLeft(1);
            // When
            var moved = XmrChart.of(mapped(sample.values(), v -> v.add(by)), sample.terms());
            // Then
            var chart = XmrChart.of(sample.values(), sample.terms());
            assertEquals(Values.causes(chart), Values.causes(moved), "seed " + SEED + " run " + run);
            for (int g = 0; g < chart.groups().size(); g++) {
                var before = chart.groups().get(g).limits();
                var after = moved.groups().get(g).limits();
                if (before != null && after != null) {
                    near(before.upl().add(by).doubleValue(), after.upl());
                    near(before.avgMovingRange().doubleValue(), after.avgMovingRange());
                }
            }
        }
    }

    @Test
    void aScaleStretchesTheLimitsAndNoCauseAndMinusOneTurnsTheChartOver() {
        for (int run = 0; run < 1000; run++) {
            // Given
            var sample = sample();
            var by = new BigDecimal(random.nextInt(1, 1000)).movePointLeft(2);
            // When
            var stretched = XmrChart.of(mapped(sample.values(), v -> v.multiply(by)), sample.terms());
            var turned = XmrChart.of(mapped(sample.values(), BigDecimal::negate), sample.terms());
            // Then
            var chart = XmrChart.of(sample.values(), sample.terms());
            assertEquals(Values.causes(chart), Values.causes(stretched), "seed " + SEED + " run " + run);
            for (int i = 0; i < sample.values().size(); i++) {
                assertEquals(
                        sideOf(chart.points().get(i).cause()),
                        -sideOf(turned.points().get(i).cause()));
            }
        }
    }

    private static int sideOf(@Nullable SpecialCause cause) {
        return cause == null ? 0 : cause.side();
    }

    private int compare(String what, Sample sample, XmrChart chart) {
        int signals = 0;
        int from = 0;
        int group = 0;
        var ends = new TreeSet<>(sample.terms().rebases());
        ends.add(sample.values().size());
        for (int end : ends) {
            var x = sample.values().subList(from, end).stream()
                    .mapToDouble(v -> v == null ? Double.NaN : v.doubleValue())
                    .toArray();
            var plain =
                    new PlainXmr(x, sample.terms().fixAfter(), sample.terms().screenOutliers());
            for (int i = 0; i < x.length; i++) {
                var cause = chart.points().get(from + i).cause();
                assertEquals(plain.cause(i), cause == null ? null : cause.name(), what + " at " + (from + i));
                signals += cause == null || cause == SpecialCause.COMMON ? 0 : 1;
            }
            if (!Double.isNaN(plain.mean)) {
                var limits = chart.groups().get(group++).limits();
                assertEquals(plain.limits, limits != null, what);
                if (limits != null) {
                    near(plain.mean, limits.mean());
                    near(plain.upl(), limits.upl());
                    near(plain.lpl(), limits.lpl());
                }
            }
            from = end;
        }
        return signals;
    }

    private static void near(double expected, BigDecimal actual) {
        assertEquals(expected, actual.doubleValue(), NEAR * Math.max(1, Math.abs(expected)));
    }

    /** Noise, drifts, steps and ties; sometimes holes, sometimes rebases. */
    private Sample sample() {
        int size = random.nextInt(1, 45);
        int decimals = random.nextInt(0, 3);
        double drift = random.nextInt(3) == 0 ? random.nextDouble(-1, 1) : 0;
        int holes = random.nextInt(3) == 0 ? 8 : Integer.MAX_VALUE;
        double level = 50;
        var values = new ArrayList<@Nullable BigDecimal>();
        for (int i = 0; i < size; i++) {
            level += drift + (random.nextInt(25) == 0 ? random.nextDouble(-10, 10) : 0);
            long units = Math.round((level + random.nextGaussian() * 3) * Math.pow(10, decimals));
            values.add(random.nextInt(holes) == 0 ? null : BigDecimal.valueOf(units, decimals));
        }
        var rebases = new TreeSet<Integer>();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(1, 3) : 0; i > 0 && size > 1; i--) {
            rebases.add(random.nextInt(1, size));
        }
        Integer fixAfter = random.nextInt(3) == 0 ? random.nextInt(12, 20) : null;
        return new Sample(values, new XmrTerms(fixAfter, random.nextInt(4) != 0, Improvement.INCREASE, null, rebases));
    }

    private interface Change {
        BigDecimal of(BigDecimal value);
    }

    private static List<@Nullable BigDecimal> mapped(List<@Nullable BigDecimal> values, Change change) {
        var mapped = new ArrayList<@Nullable BigDecimal>();
        for (var value : values) {
            mapped.add(value == null ? null : change.of(value));
        }
        return mapped;
    }
}
