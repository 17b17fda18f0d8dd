package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Polarity;

/**
 * Where a flow will stand at the end of its year.
 *
 * @param method how it was made
 * @param yearToDate sum of the periods of the year so far
 * @param periodsLeft periods of the year still to come
 * @param points past points that mean and spread were taken from; 0 with a profile
 * @param mean of one period, {@code sigma} spread of one, {@code width} spread of the year's end
 * @param share part of the year gone by the approved profile
 * @param expected value at the end of the year
 * @param lower lower, {@code upper} upper end of its 95% interval
 * @param probabilityMet of the target, 0 to 1 to six decimals; null without a target, a side or a spread
 */
public record Forecast(
        Method method,
        BigDecimal yearToDate,
        int periodsLeft,
        int points,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal sigma,
        @Nullable BigDecimal width,
        @Nullable BigDecimal share,
        BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal target,
        @Nullable BigDecimal probabilityMet) {
    /** Fewest past points that a spread is taken from. */
    public static final int FEWEST = 12;

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal RANGE_TO_SIGMA = new BigDecimal("1.128");
    private static final BigDecimal Z = new BigDecimal("1.96");

    /** The two ways of a forecast. */
    public enum Method {
        FLOW,
        SEASONAL
    }

    /** What is aimed at and which way is good. */
    public record Aim(@Nullable BigDecimal target, Polarity polarity) {}

    /**
     * From the past points of the process as it runs; empty where there are less than 12, or no two neighbours.
     *
     * @param past values of single periods, oldest first, null for what is missing
     * @param left periods of the year still to come, 0 or more
     */
    public static Optional<Forecast> flow(BigDecimal yearToDate, int left, List<@Nullable BigDecimal> past, Aim aim) {
        var chart = XmrChart.of(past, XmrTerms.usual(Improvement.NEUTRAL));
        var limits = chart.groups().isEmpty() ? null : chart.groups().getLast().limits();
        if (limits == null || limits.points() < FEWEST) {
            return Optional.empty();
        }
        var k = BigDecimal.valueOf(left);
        var m = BigDecimal.valueOf(limits.points());
        var sigma = limits.avgMovingRange().divide(RANGE_TO_SIGMA, EXACT);
        var width = sigma.multiply(
                k.multiply(BigDecimal.ONE.add(k.divide(m, EXACT)), EXACT).sqrt(EXACT), EXACT);
        var expected = yearToDate.add(k.multiply(limits.mean(), EXACT));
        var reach = Z.multiply(width, EXACT);
        return Optional.of(new Forecast(
                Method.FLOW,
                yearToDate,
                left,
                limits.points(),
                limits.mean(),
                sigma,
                width,
                null,
                expected,
                expected.subtract(reach),
                expected.add(reach),
                aim.target(),
                probability(expected, width, aim)));
    }

    /**
     * By the approved share of the year; without an interval.
     *
     * @param share above 0
     */
    public static Forecast seasonal(BigDecimal yearToDate, int left, BigDecimal share, Aim aim) {
        return new Forecast(
                Method.SEASONAL,
                yearToDate,
                left,
                0,
                null,
                null,
                null,
                share,
                yearToDate.divide(share, EXACT),
                null,
                null,
                aim.target(),
                null);
    }

    private static @Nullable BigDecimal probability(BigDecimal expected, BigDecimal width, Aim aim) {
        var target = aim.target();
        if (target == null) {
            return null;
        }
        return switch (aim.polarity()) {
            case HIGHER_IS_BETTER -> atLeast(expected.subtract(target), width);
            case LOWER_IS_BETTER -> atLeast(target.subtract(expected), width);
            case ON_TARGET, NEUTRAL -> null;
        };
    }

    /** Φ of the surplus in units of the spread; without a spread it is certain. */
    private static BigDecimal atLeast(BigDecimal surplus, BigDecimal width) {
        if (width.signum() == 0) {
            return surplus.signum() >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        double z = surplus.divide(width, EXACT).doubleValue();
        return BigDecimal.valueOf(NormalDistribution.of(0, 1).cumulativeProbability(z))
                .setScale(6, RoundingMode.HALF_UP);
    }
}
