package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Improvement;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.chart.XmrChart;
import org.openscrutiny.performance.chart.XmrTerms;
import org.openscrutiny.performance.period.Periods;

/**
 * The chart of the newest part of a series.
 *
 * @param line that part
 * @param rebases those that fall into it, by the place they begin at; of several at one place the last
 */
record DrawnChart(Timeline line, TreeMap<Integer, RebaseView> rebases, XmrChart chart) {
    static DrawnChart of(
            Timeline whole,
            List<RebaseView> accepted,
            Improvement improvement,
            ChartQuery query,
            @Nullable BigDecimal target) {
        var line = whole.newestPart();
        var places = places(accepted, line);
        var terms = new XmrTerms(
                query.fixAfter(), query.screenOutliers(), improvement, target, Set.copyOf(places.keySet()));
        return new DrawnChart(line, places, XmrChart.of(line.values(), terms));
    }

    /** Those that fall into a part. */
    static TreeMap<Integer, RebaseView> places(List<RebaseView> accepted, Timeline line) {
        var places = new TreeMap<Integer, RebaseView>();
        for (var rebase : accepted) {
            var from = Periods.ofKey(rebase.period()).start();
            line.placeFrom(from).filter(place -> place > 0).ifPresent(place -> places.put(place, rebase));
        }
        return places;
    }
}
