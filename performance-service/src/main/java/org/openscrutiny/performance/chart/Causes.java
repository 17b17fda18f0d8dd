package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the cause of every point of one group; no run reaches across a missing period. */
final class Causes {
    private static final int RUN = 7;
    private static final int WINDOW = 3;

    private final List<@Nullable BigDecimal> values;
    private final @Nullable Baseline baseline;
    private final List<@Nullable SpecialCause> trends;
    private final List<@Nullable SpecialCause> closes;
    private final List<@Nullable SpecialCause> shifts;

    private Causes(List<@Nullable BigDecimal> values, @Nullable Baseline baseline) {
        this.values = values;
        this.baseline = baseline;
        this.trends = new ArrayList<>(Collections.nCopies(values.size(), null));
        this.closes = new ArrayList<>(Collections.nCopies(values.size(), null));
        this.shifts = new ArrayList<>(Collections.nCopies(values.size(), null));
    }

    /** One a value, null for a missing one; without a baseline only trends can be seen. */
    static List<@Nullable SpecialCause> of(List<@Nullable BigDecimal> values, @Nullable Baseline baseline) {
        var causes = new Causes(values, baseline);
        causes.findTrends();
        if (baseline != null) {
            causes.findClose(baseline);
            causes.findShifts(baseline);
        }
        var found = new ArrayList<@Nullable SpecialCause>();
        for (int i = 0; i < values.size(); i++) {
            found.add(causes.first(i));
        }
        return found;
    }

    private @Nullable SpecialCause first(int at) {
        var value = values.get(at);
        if (value == null) {
            return null;
        }
        if (baseline != null && baseline.outside(value)) {
            return baseline.side(value) > 0 ? SpecialCause.ABOVE_UPL : SpecialCause.BELOW_LPL;
        }
        for (var kind : List.of(trends, closes, shifts)) {
            var cause = kind.get(at);
            if (cause != null) {
                return cause;
            }
        }
        return SpecialCause.COMMON;
    }

    /** The later of two opposite trends names the point they share. */
    private void findTrends() {
        for (int from = 0; from + RUN <= values.size(); from++) {
            if (whole(from, RUN)) {
                if (steps(from, 1)) {
                    mark(trends, from, RUN, SpecialCause.TREND_7_UP, i -> true);
                } else if (steps(from, -1)) {
                    mark(trends, from, RUN, SpecialCause.TREND_7_DOWN, i -> true);
                }
            }
        }
    }

    private void findClose(Baseline lines) {
        for (int from = 0; from + WINDOW <= values.size(); from++) {
            int side = whole(from, WINDOW) ? commonSide(lines, from, WINDOW) : 0;
            if (side != 0) {
                long close = values.subList(from, from + WINDOW).stream()
                        .filter(v -> lines.close(Objects.requireNonNull(v)))
                        .count();
                if (close >= 2) {
                    var cause = side > 0 ? SpecialCause.TWO_IN_THREE_HIGH : SpecialCause.TWO_IN_THREE_LOW;
                    mark(closes, from, WINDOW, cause, i -> lines.close(at(i)));
                }
            }
        }
    }

    private void findShifts(Baseline lines) {
        for (int from = 0; from + RUN <= values.size(); from++) {
            int side = whole(from, RUN) ? commonSide(lines, from, RUN) : 0;
            if (side != 0) {
                var cause = side > 0 ? SpecialCause.SHIFT_7_HIGH : SpecialCause.SHIFT_7_LOW;
                mark(shifts, from, RUN, cause, i -> true);
            }
        }
    }

    private static void mark(
            List<@Nullable SpecialCause> causes, int from, int size, SpecialCause cause, IntPredicate which) {
        for (int i = from; i < from + size; i++) {
            if (which.test(i)) {
                causes.set(i, cause);
            }
        }
    }

    private boolean whole(int from, int size) {
        return values.subList(from, from + size).stream().noneMatch(Objects::isNull);
    }

    private boolean steps(int from, int way) {
        for (int i = from + 1; i < from + RUN; i++) {
            if (at(i).compareTo(at(i - 1)) != way) {
                return false;
            }
        }
        return true;
    }

    /** The side that all lie on, 0 where they differ or one lies on the mean. */
    private int commonSide(Baseline lines, int from, int size) {
        int side = lines.side(at(from));
        for (int i = from + 1; i < from + size; i++) {
            if (lines.side(at(i)) != side) {
                return 0;
            }
        }
        return side;
    }

    private BigDecimal at(int i) {
        return Objects.requireNonNull(values.get(i));
    }
}
