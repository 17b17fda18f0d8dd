package org.openscrutiny.performance.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule set again, point by point and in floating point, with nothing in common with the code it checks: each point
 * asks for itself which windows it stands in. What lies within 1e−9 of a line lies on it.
 */
final class PlainXmr {
    private static final double ON = 1e-9;

    private final double[] x;
    private final @Nullable Integer fixAfter;
    private final boolean screen;
    final double mean;
    final double amr;
    final boolean limits;

    /** One group; NaN is a missing period. */
    PlainXmr(double[] x, @Nullable Integer fixAfter, boolean screen) {
        this.x = x;
        this.fixAfter = fixAfter;
        this.screen = screen;
        this.mean = mean();
        var ranges = ranges();
        this.limits = !ranges.isEmpty();
        this.amr = limits ? amr(ranges) : 0;
    }

    private int baselineEnd() {
        int seen = 0;
        for (int i = 0; i < x.length; i++) {
            seen += Double.isNaN(x[i]) ? 0 : 1;
            if (fixAfter != null && seen == fixAfter) {
                return i + 1;
            }
        }
        return x.length;
    }

    private double mean() {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < baselineEnd(); i++) {
            if (!Double.isNaN(x[i])) {
                sum += x[i];
                n++;
            }
        }
        return sum / n;
    }

    private List<Double> ranges() {
        var ranges = new ArrayList<Double>();
        for (int i = 1; i < baselineEnd(); i++) {
            double range = Math.abs(x[i] - x[i - 1]);
            if (!Double.isNaN(range)) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private double amr(List<Double> ranges) {
        double first = average(ranges);
        if (!screen || first == 0) {
            return first;
        }
        return average(ranges.stream().filter(r -> over(3.267 * first, r)).toList());
    }

    private static double average(List<Double> numbers) {
        return numbers.stream().mapToDouble(d -> d).average().orElseThrow();
    }

    private static boolean over(double one, double other) {
        return one - other > ON;
    }

    double upl() {
        return mean + 2.66 * amr;
    }

    double lpl() {
        return mean - 2.66 * amr;
    }

    @Nullable
    String cause(int i) {
        if (Double.isNaN(x[i])) {
            return null;
        }
        if (limits && over(x[i], upl())) {
            return "ABOVE_UPL";
        }
        if (limits && over(lpl(), x[i])) {
            return "BELOW_LPL";
        }
        var trend = trend(i);
        if (trend != null) {
            return trend;
        }
        if (limits && close(i)) {
            for (int from = i - 2; from <= i; from++) {
                int side = side(from, 3);
                if (side != 0 && closeIn(from) >= 2) {
                    return side > 0 ? "TWO_IN_THREE_HIGH" : "TWO_IN_THREE_LOW";
                }
            }
        }
        for (int from = i - 6; limits && from <= i; from++) {
            int side = side(from, 7);
            if (side != 0) {
                return side > 0 ? "SHIFT_7_HIGH" : "SHIFT_7_LOW";
            }
        }
        return "COMMON";
    }

    private @Nullable String trend(int i) {
        for (int from = i; from >= i - 6; from--) {
            int way = way(from);
            if (way != 0) {
                return way > 0 ? "TREND_7_UP" : "TREND_7_DOWN";
            }
        }
        return null;
    }

    private int way(int from) {
        if (from < 0 || from + 7 > x.length) {
            return 0;
        }
        int up = 0;
        int down = 0;
        for (int i = from + 1; i < from + 7; i++) {
            up += x[i] > x[i - 1] ? 1 : 0;
            down += x[i] < x[i - 1] ? 1 : 0;
        }
        return up == 6 ? 1 : down == 6 ? -1 : 0;
    }

    private boolean close(int i) {
        double near = 2 * 2.66 / 3 * amr;
        return !over(x[i], upl()) && !over(lpl(), x[i]) && (over(x[i], mean + near) || over(mean - near, x[i]));
    }

    private int closeIn(int from) {
        int close = 0;
        for (int i = from; i < from + 3; i++) {
            close += close(i) ? 1 : 0;
        }
        return close;
    }

    private int side(int from, int size) {
        if (from < 0 || from + size > x.length) {
            return 0;
        }
        int above = 0;
        int below = 0;
        for (int i = from; i < from + size; i++) {
            above += over(x[i], mean) ? 1 : 0;
            below += over(mean, x[i]) ? 1 : 0;
        }
        return above == size ? 1 : below == size ? -1 : 0;
    }
}
