package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Assurance;
import org.openscrutiny.performance.chart.Improvement;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.chart.XmrChart;
import org.openscrutiny.performance.period.PeriodType;

/**
 * What the control chart of a series says at its last point, as {@link XmrView#shown} has it; pure.
 *
 * @param type of period, single ones where there are any
 * @param points in the last group
 * @param point key of the last period with a value, {@code value} that value
 * @param trialLimits under 13 points in the last group: variation and assurance are withheld
 * @param notCharted why there is no chart, absent where there is one
 */
record Signal(
        PeriodType type,
        int points,
        @Nullable String point,
        @Nullable BigDecimal value,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal avgMovingRange,
        @Nullable BigDecimal lpl,
        @Nullable BigDecimal upl,
        @Nullable BigDecimal target,
        boolean trialLimits,
        @Nullable Variation variation,
        @Nullable Assurance assurance,
        @Nullable String notCharted) {
    /**
     * The signal of figures of one type.
     *
     * @param figures oldest first
     * @param target level due at the newest rating
     */
    static Signal of(PublicTerms terms, PeriodType type, List<ChartFigure> figures, @Nullable BigDecimal target) {
        var whole = terms.line(type, figures);
        var why = whole.notMeaningful();
        if (why.isPresent()) {
            return none(whole, target, why.get());
        }
        var improvement = Improvement.of(terms.of(whole).polarity());
        var drawn = DrawnChart.of(whole, terms.rebases(), improvement, ChartQuery.USUAL, target);
        var chart = drawn.chart();
        var group = chart.groups().isEmpty() ? null : chart.groups().getLast();
        var limits = group == null ? null : group.limits();
        var last = last(drawn.line());
        boolean trial = chart.trialLimits();
        return new Signal(
                type,
                group == null ? 0 : group.size(),
                last == null ? null : last.period().key(),
                last == null ? null : last.value(),
                limits == null ? null : Shown.exactly(limits.mean()),
                limits == null ? null : Shown.exactly(limits.avgMovingRange()),
                limits == null ? null : Shown.exactly(limits.lpl()),
                limits == null ? null : Shown.exactly(limits.upl()),
                target,
                trial,
                trial ? null : chart.variation(),
                trial ? null : chart.assurance(),
                null);
    }

    private static Signal none(Timeline line, @Nullable BigDecimal target, String why) {
        var last = last(line);
        int points = Math.toIntExact(
                line.slots().stream().filter(slot -> slot.value() != null).count());
        return new Signal(
                line.type(),
                points,
                last == null ? null : last.period().key(),
                last == null ? null : last.value(),
                null,
                null,
                null,
                null,
                target,
                false,
                null,
                null,
                why);
    }

    private static Timeline.@Nullable Slot last(Timeline line) {
        return line.slots().reversed().stream()
                .filter(slot -> slot.value() != null)
                .findFirst()
                .orElse(null);
    }

    /** Its columns. */
    Map<String, Object> row(SeriesKey key) {
        var row = new HashMap<String, Object>();
        row.put("indicator_id", key.indicatorId());
        row.put("area_code", key.areaCode());
        row.put("category", key.category());
        row.put("period_type", type.name());
        row.put("points", points);
        row.put("trial_limits", trialLimits);
        row.put("rule_set", XmrChart.RULE_SET);
        put(row, "point", point);
        put(row, "value", value);
        put(row, "mean", mean);
        put(row, "avg_moving_range", avgMovingRange);
        put(row, "lpl", lpl);
        put(row, "upl", upl);
        put(row, "target", target);
        put(row, "variation", variation == null ? null : variation.name());
        put(row, "assurance", assurance == null ? null : assurance.name());
        put(row, "not_charted", notCharted);
        return row;
    }

    private static void put(Map<String, Object> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
