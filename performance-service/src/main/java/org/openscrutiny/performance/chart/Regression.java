package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Polarity;

/**
 * Least squares over the plotted points with a two-sided t test, α = 0.05. Sums are exact, so that points on one line
 * have no error at all; missing periods count in time and not as points.
 */
public final class Regression {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final DirectionMethod METHOD = DirectionMethod.REGRESSION;
    private static final double QUANTILE = 0.975;
    private static final int FEWEST = 5;

    private Regression() {}

    /**
     * The direction of the newest part of a series.
     *
     * @param target what is aimed at; read for ON_TARGET only
     */
    public static DirectionOfTravel of(Timeline line, Polarity polarity, @Nullable BigDecimal target) {
        var refused = Trend.refused(line);
        if (refused.isPresent()) {
            return DirectionOfTravel.none(METHOD, refused.get());
        }
        var plotted = line.newestPart();
        var sums = Sums.of(plotted.values());
        if (sums.n() < FEWEST) {
            return DirectionOfTravel.none(METHOD, Trend.tooFew(line, FEWEST));
        }
        if (polarity == Polarity.ON_TARGET && target == null) {
            return DirectionOfTravel.none(METHOD, NoDirection.TARGET_ABSENT);
        }
        return judged(plotted, sums, polarity, target);
    }

    private static DirectionOfTravel judged(
            Timeline plotted, Sums sums, Polarity polarity, @Nullable BigDecimal target) {
        int free = sums.n() - 2;
        var critical = BigDecimal.valueOf(TDistribution.of(free).inverseCumulativeProbability(QUANTILE));
        var slope = sums.ty().divide(sums.tt(), EXACT);
        // n²·Sxx·SSE: nothing is left when every point lies on the line.
        var error = sums.yy().multiply(sums.tt()).subtract(sums.ty().pow(2));
        BigDecimal t = null;
        boolean proven = slope.signum() != 0;
        if (error.signum() != 0) {
            var square = sums.ty().pow(2).multiply(BigDecimal.valueOf(free)).divide(error, EXACT);
            proven = square.compareTo(critical.pow(2)) > 0;
            t = square.sqrt(EXACT);
        }
        var first = sums.fitted(slope, 0);
        var last = sums.fitted(slope, plotted.slots().size() - 1);
        return new DirectionOfTravel(
                METHOD,
                METHOD.words(),
                proven ? Trend.movement(slope, polarity, target, first, last) : Movement.NO_CLEAR_TREND,
                null,
                plotted.slots().getFirst().period(),
                plotted.slots().getLast().period(),
                slope,
                t,
                critical,
                sums.n(),
                false);
    }

    /**
     * Sums over the points; the last three are n times the sums of squares and products about the means.
     *
     * @param t sum of the places, {@code y} sum of the values
     */
    private record Sums(int n, BigDecimal t, BigDecimal y, BigDecimal tt, BigDecimal ty, BigDecimal yy) {
        static Sums of(List<@Nullable BigDecimal> values) {
            var places = new ArrayList<BigDecimal>();
            var points = new ArrayList<BigDecimal>();
            for (int i = 0; i < values.size(); i++) {
                var value = values.get(i);
                if (value != null) {
                    places.add(BigDecimal.valueOf(i));
                    points.add(value);
                }
            }
            var count = BigDecimal.valueOf(points.size());
            var t = products(places, null);
            var y = products(points, null);
            return new Sums(
                    points.size(),
                    t,
                    y,
                    count.multiply(products(places, places)).subtract(t.multiply(t)),
                    count.multiply(products(places, points)).subtract(t.multiply(y)),
                    count.multiply(products(points, points)).subtract(y.multiply(y)));
        }

        private static BigDecimal products(List<BigDecimal> one, @Nullable List<BigDecimal> other) {
            var sum = BigDecimal.ZERO;
            for (int i = 0; i < one.size(); i++) {
                sum = sum.add(other == null ? one.get(i) : one.get(i).multiply(other.get(i)));
            }
            return sum;
        }

        BigDecimal fitted(BigDecimal slope, int place) {
            var count = BigDecimal.valueOf(n);
            var fromMean = BigDecimal.valueOf(place).subtract(t.divide(count, EXACT));
            return y.divide(count, EXACT).add(slope.multiply(fromMean, EXACT));
        }
    }
}
