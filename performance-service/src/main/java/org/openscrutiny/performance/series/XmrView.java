package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.chart.Assurance;
import org.openscrutiny.performance.chart.Improvement;
import org.openscrutiny.performance.chart.NaturalProcessLimits;
import org.openscrutiny.performance.chart.SpecialCause;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.chart.XmrChart;
import org.openscrutiny.performance.period.PeriodType;

/**
 * The control chart of the newest part of a series, since its last break.
 *
 * @param target level of the assurance: the caller's, else the level due at the newest rating
 * @param beganBy why the part begins where it does, absent where it is the whole series
 * @param trialLimits under 13 points in the last group: variation and assurance are withheld
 */
public record XmrView(
        String indicatorId,
        String indicatorCode,
        String areaCode,
        PeriodType type,
        String ruleSet,
        @Nullable Integer fixAfter,
        boolean screenOutliers,
        Improvement improvement,
        @Nullable BigDecimal target,
        @Nullable String beganBy,
        List<Group> groups,
        List<Point> points,
        boolean trialLimits,
        @Nullable Variation variation,
        @Nullable Assurance assurance) {

    /**
     * Points between two rebases.
     *
     * @param rebase number of the rebase it begins with
     * @param reason of that rebase
     */
    public record Group(
            String from,
            String to,
            int points,
            boolean trialLimits,
            @Nullable Limits limits,
            @Nullable Integer rebase,
            @Nullable String reason) {}

    /** Natural process limits, to twelve decimals; {@code points} is what they were made from. */
    public record Limits(
            BigDecimal mean,
            BigDecimal avgMovingRange,
            BigDecimal lpl,
            BigDecimal upl,
            BigDecimal nearLower,
            BigDecimal nearUpper,
            int points,
            int movingRangesScreenedOut) {
        static @Nullable Limits of(@Nullable NaturalProcessLimits limits) {
            return limits == null
                    ? null
                    : new Limits(
                            Shown.exactly(limits.mean()),
                            Shown.exactly(limits.avgMovingRange()),
                            Shown.exactly(limits.lpl()),
                            Shown.exactly(limits.upl()),
                            Shown.exactly(limits.nearLower()),
                            Shown.exactly(limits.nearUpper()),
                            limits.points(),
                            limits.screenedOut());
        }
    }

    /** A period with its value and what it shows; neither where it is missing. */
    public record Point(
            String period,
            String label,
            @Nullable BigDecimal value,
            @Nullable SpecialCause cause) {}

    /**
     * The chart.
     *
     * @throws Problem 422 {@code chart-not-meaningful} for a rolling, cumulative or overlapping series
     */
    public static XmrView of(IndicatorSeries series, ChartQuery query) {
        var type = query.type() == null ? series.ownType() : query.type();
        var whole = series.line(type);
        NotMeaningful.refuse(series, whole, "xmr");
        var target =
                query.target() != null ? query.target() : series.levelDue(type).orElse(null);
        var improvement = Improvement.of(series.terms().of(whole).polarity());
        var drawn = DrawnChart.of(whole, series.rebases(), improvement, query, target);
        var line = drawn.line();
        var chart = drawn.chart();
        return new XmrView(
                series.indicator().id(),
                series.indicator().code(),
                series.areaCode(),
                type,
                XmrChart.RULE_SET,
                query.fixAfter(),
                query.screenOutliers(),
                improvement,
                target,
                whole.broken() ? beganBy(series, line) : null,
                groups(chart, line, drawn.rebases()),
                points(chart, line),
                chart.trialLimits(),
                chart.trialLimits() ? null : chart.variation(),
                chart.trialLimits() ? null : chart.assurance());
    }

    /** The chart that pages and files show, of single periods where there are any; empty where it would mislead. */
    public static Optional<XmrView> shown(IndicatorSeries series) {
        var type = series.shownType();
        return series.line(type).notMeaningful().isPresent()
                ? Optional.empty()
                : Optional.of(of(series, ChartQuery.USUAL.of(type)));
    }

    private static String beganBy(IndicatorSeries series, Timeline line) {
        var first = line.slots().getFirst().period();
        var figures = series.figures(line.type());
        for (int i = 1; i < figures.size(); i++) {
            if (IndicatorSeries.period(figures.get(i)).equals(first)) {
                return series.breakBefore(figures.get(i - 1), figures.get(i)).orElse("");
            }
        }
        return "";
    }

    private static List<Group> groups(XmrChart chart, Timeline line, TreeMap<Integer, RebaseView> rebases) {
        var groups = new ArrayList<Group>();
        for (var group : chart.groups()) {
            var rebase = rebases.get(group.from());
            groups.add(new Group(
                    line.slots().get(group.from()).period().key(),
                    line.slots().get(group.to()).period().key(),
                    group.size(),
                    group.trial(),
                    Limits.of(group.limits()),
                    rebase == null ? null : rebase.number(),
                    rebase == null ? null : rebase.reason()));
        }
        return groups;
    }

    private static List<Point> points(XmrChart chart, Timeline line) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < chart.points().size(); i++) {
            var period = line.slots().get(i).period();
            var point = chart.points().get(i);
            points.add(new Point(period.key(), period.inWords(), point.value(), point.cause()));
        }
        return points;
    }
}
