package org.openscrutiny.performance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dashboard.PackComparison;
import org.openscrutiny.performance.dashboard.PackComparison.Change;
import org.openscrutiny.performance.dashboard.PackComparison.Side;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * What changed since the committee saw its dashboard.
 *
 * @param summary the number of changes in a sentence
 */
public record ChangedSince(String summary, List<Row> rows) {

    /** One result, then and now. */
    public record Row(String href, String name, String measure, String cause, boolean flipped, Cell then, Cell now) {}

    /** A figure with its status. */
    public record Cell(String text, StatusMark status) {}

    static ChangedSince of(PackComparison comparison) {
        var rows = comparison.changes().stream().map(ChangedSince::row).toList();
        return new ChangedSince(summary(rows.size(), comparison.flipped()), rows);
    }

    private static String summary(int changed, int flipped) {
        if (changed == 0) {
            return "Nothing has changed since.";
        }
        var results = changed == 1 ? "1 result has changed since" : changed + " results have changed since";
        return results + (flipped == 0 ? "; every status is what it was." : ", " + flipped + " with another status.");
    }

    private static Row row(Change change) {
        return new Row(
                IndicatorPages.href(change.code(), change.areaCode()),
                change.name(),
                switch (change.measure()) {
                    case PERIOD -> "Month";
                    case YEAR_TO_DATE -> "Year to date";
                    case FORECAST -> "Year-end forecast";
                },
                change.cause().words(),
                change.flipped(),
                cell(change.then()),
                cell(change.now()));
    }

    private static Cell cell(@Nullable Side side) {
        if (side == null) {
            return new Cell("no return", new StatusMark("No status", "none", "There was no figure yet."));
        }
        var judged = side.shown() == side.rating() ? "" : " (judged)";
        var word = side.shown() == RatingStatus.NONE ? "No colour" : side.shown() + judged;
        return new Cell(side.text(), new StatusMark(word, StatusMark.style(side.shown()), side.reasonText()));
    }
}
