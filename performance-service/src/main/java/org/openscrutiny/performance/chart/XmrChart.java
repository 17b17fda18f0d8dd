package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart of individuals and moving ranges with natural process limits, rule set {@value #RULE_SET}: after
 * NHSRplotthedots 0.2.2. The values are those of one series and one definition, oldest first, null for a missing period.
 *
 * @param points one a value
 * @param groups those that hold a point, in their order; the first begins with the series, each other with a rebase
 * @param trialLimits whether the last group has less than 13 points: then neither variation nor assurance is shown
 * @param variation by the last point of the last group
 * @param assurance null without a target, a side to improve to, or limits
 */
public record XmrChart(
        List<Point> points,
        List<Group> groups,
        boolean trialLimits,
        Variation variation,
        @Nullable Assurance assurance) {
    public static final String RULE_SET = "NHSR-0.2";

    private static final int ENOUGH = 13;

    /** A value with its cause; both null for a missing period. */
    public record Point(
            @Nullable BigDecimal value, @Nullable SpecialCause cause) {}

    /**
     * Points between two rebases.
     *
     * @param from first place, {@code to} last place in the series
     * @param size points in it
     * @param limits null where they cannot be made
     */
    public record Group(
            int from, int to, int size, @Nullable NaturalProcessLimits limits) {
        public boolean trial() {
            return size < ENOUGH;
        }
    }

    public XmrChart {
        points = List.copyOf(points);
        groups = List.copyOf(groups);
    }

    /** The chart of a series. */
    public static XmrChart of(List<@Nullable BigDecimal> values, XmrTerms terms) {
        var points = new ArrayList<Point>();
        var groups = new ArrayList<Group>();
        Baseline last = null;
        var starts = terms.starts(values.size());
        for (int from : starts) {
            var next = starts.higher(from);
            int to = next == null ? values.size() : next;
            var group = values.subList(from, to);
            var baseline = Baseline.of(group, terms).orElse(null);
            var causes = Causes.of(group, baseline);
            int size = 0;
            for (int i = 0; i < group.size(); i++) {
                points.add(new Point(group.get(i), causes.get(i)));
                size += group.get(i) == null ? 0 : 1;
            }
            if (size > 0) {
                groups.add(new Group(from, to - 1, size, baseline == null ? null : baseline.limits()));
                last = baseline;
            }
        }
        boolean trial = groups.isEmpty() || groups.getLast().trial();
        return new XmrChart(points, groups, trial, variation(points, terms), assurance(last, terms));
    }

    private static Variation variation(List<Point> points, XmrTerms terms) {
        return points.reversed().stream()
                .map(Point::cause)
                .filter(Objects::nonNull)
                .findFirst()
                .map(cause -> Variation.of(cause, terms.improvement()))
                .orElse(Variation.COMMON_CAUSE);
    }

    private static @Nullable Assurance assurance(@Nullable Baseline last, XmrTerms terms) {
        var target = terms.target();
        if (last == null || target == null || terms.improvement() == Improvement.NEUTRAL) {
            return null;
        }
        if (!last.outside(target)) {
            return Assurance.INCONSISTENT;
        }
        boolean above = last.side(target) > 0;
        return above == (terms.improvement() == Improvement.INCREASE)
                ? Assurance.CONSISTENT_FAIL
                : Assurance.CONSISTENT_PASS;
    }
}
