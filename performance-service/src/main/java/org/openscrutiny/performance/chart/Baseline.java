package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points that limits are made from, as sums: comparisons multiply instead of dividing and are exact, so that a point
 * on a line is neither side of it.
 *
 * @param sum of {@code points} values
 * @param rangeSum of {@code ranges} moving ranges that were kept
 */
record Baseline(BigDecimal sum, int points, BigDecimal rangeSum, int ranges, int screenedOut) {
    private static final BigDecimal SPREAD = new BigDecimal("2.66");
    private static final BigDecimal SCREEN = new BigDecimal("3.267");
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** The baseline of one group; empty for less than two points, or where no two of them are neighbours. */
    static Optional<Baseline> of(List<@Nullable BigDecimal> group, XmrTerms terms) {
        int most = terms.fixAfter() == null ? Integer.MAX_VALUE : terms.fixAfter();
        var ranges = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        int points = 0;
        BigDecimal before = null;
        for (var value : group) {
            if (points == most) {
                break;
            }
            if (value != null) {
                sum = sum.add(value);
                points++;
                if (before != null) {
                    ranges.add(value.subtract(before).abs());
                }
            }
            before = value;
        }
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(screened(sum, points, ranges, terms.screenOutliers()));
    }

    private static Baseline screened(BigDecimal sum, int points, List<BigDecimal> ranges, boolean screen) {
        var all = total(ranges);
        if (!screen || all.signum() == 0) {
            return new Baseline(sum, points, all, ranges.size(), 0);
        }
        var most = SCREEN.multiply(all);
        var count = BigDecimal.valueOf(ranges.size());
        var kept = ranges.stream()
                .filter(range -> range.multiply(count).compareTo(most) < 0)
                .toList();
        return new Baseline(sum, points, total(kept), kept.size(), ranges.size() - kept.size());
    }

    private static BigDecimal total(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 1 above the mean, −1 below it, 0 on it. */
    int side(BigDecimal value) {
        return deviation(value).signum();
    }

    /** Whether a value lies beyond the process limits. */
    boolean outside(BigDecimal value) {
        return deviation(value).abs().compareTo(width()) > 0;
    }

    /** Whether it lies within them and beyond the near limits. */
    boolean close(BigDecimal value) {
        var distance = deviation(value).abs();
        return distance.compareTo(width()) <= 0 && THREE.multiply(distance).compareTo(TWO.multiply(width())) > 0;
    }

    /** The distance from the mean, times the numbers of points and ranges. */
    private BigDecimal deviation(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(points)).subtract(sum).multiply(BigDecimal.valueOf(ranges));
    }

    /** The distance of the limits from the mean, times the same. */
    private BigDecimal width() {
        return SPREAD.multiply(rangeSum).multiply(BigDecimal.valueOf(points));
    }

    NaturalProcessLimits limits() {
        var exact = MathContext.DECIMAL128;
        var mean = sum.divide(BigDecimal.valueOf(points), exact);
        var range = rangeSum.divide(BigDecimal.valueOf(ranges), exact);
        var far = SPREAD.multiply(range, exact);
        var near = TWO.multiply(far).divide(THREE, exact);
        return new NaturalProcessLimits(
                mean,
                range,
                mean.subtract(far, exact),
                mean.add(far, exact),
                mean.subtract(near, exact),
                mean.add(near, exact),
                points,
                screenedOut);
    }
}
