package org.openscrutiny.performance.web;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.performance.dashboard.TalliesView;
import org.openscrutiny.performance.dashboard.TalliesView.Counts;

/** One line of the tally table, with what is judged or not current named apart. */
public record TallyLine(String measure, int green, int amber, int red, int none, String remark) {

    static List<TallyLine> of(TalliesView tallies) {
        return List.of(
                of("Month", tallies.month()),
                of("Year to date", tallies.yearToDate()),
                of("Year-end forecast", tallies.forecast()));
    }

    private static TallyLine of(String measure, Counts counts) {
        var remarks = new ArrayList<String>();
        if (counts.judged() > 0) {
            remarks.add(counts.judged() + " judged");
        }
        if (counts.notCurrent() > 0) {
            remarks.add(counts.notCurrent() + " not current");
        }
        return new TallyLine(
                measure,
                counts.green(),
                counts.amber(),
                counts.red(),
                counts.none(),
                remarks.isEmpty() ? "All computed" : String.join(", ", remarks));
    }
}
