package org.openscrutiny.performance.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rating.UnitWords;
import org.openscrutiny.performance.series.SeriesView;
import org.openscrutiny.performance.series.XmrView;

/** What a series says in one plain sentence. */
final class IndicatorSentence {
    private IndicatorSentence() {}

    /**
     * The newest value, which way it went, and whether that is more than chance.
     *
     * @param chart null where none is made
     */
    static String of(String name, SeriesView.@Nullable Line line, @Nullable XmrView chart, UnitWords units) {
        var points = line == null
                ? List.<SeriesView.Point>of()
                : line.points().stream().filter(p -> p.value() != null).toList();
        if (points.isEmpty()) {
            return "No figure of this indicator has been published.";
        }
        var newest = points.getLast();
        var value = newest.value();
        var before = points.size() < 2 ? null : points.get(points.size() - 2).value();
        return name + " " + moved(before, value) + (value == null ? "" : units.number(value)) + " in "
                + SeriesTable.words(newest.period()) + "; " + meaning(chart) + ".";
    }

    private static String moved(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return "stood at ";
        }
        int way = now.compareTo(before);
        return way > 0 ? "rose to " : way < 0 ? "fell to " : "stayed at ";
    }

    private static String meaning(@Nullable XmrView chart) {
        if (chart == null) {
            return "each figure shares months with the one before it, so no chart is made of them";
        }
        var variation = chart.variation();
        if (variation == null) {
            return "there are too few figures yet to tell change from chance";
        }
        var assurance = chart.assurance();
        return "this is " + variation.words() + (assurance == null ? "" : ", and " + assurance.words());
    }
}
