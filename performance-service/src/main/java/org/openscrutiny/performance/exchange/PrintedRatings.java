package org.openscrutiny.performance.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.Rating;
import org.openscrutiny.performance.rating.Ratings;

/** The ratings of what is printed in some cells, read at once. */
public final class PrintedRatings {
    private final Map<String, Rating> known = new HashMap<>();

    public PrintedRatings(Ratings ratings, List<PrintedCell> cells) {
        ratings.of(
                        values(cells, PrintedCell::indicatorId),
                        values(cells, PrintedCell::areaCode),
                        values(cells, PrintedCell::periodKey))
                .forEach(r ->
                        known.put(key(r.indicatorId(), r.areaCode(), r.period().key(), r.measure()), r));
    }

    /** A figure that is month and year to date at once has one rating, of the measure PERIOD. */
    public @Nullable Rating of(PrintedCell cell) {
        Rating own = known.get(key(cell.indicatorId(), cell.areaCode(), cell.periodKey(), cell.measure()));
        return own == null
                ? known.get(key(cell.indicatorId(), cell.areaCode(), cell.periodKey(), Measure.PERIOD))
                : own;
    }

    /** What the cells have in one of their members. */
    public static Set<String> values(List<PrintedCell> cells, Function<PrintedCell, String> of) {
        return cells.stream().map(of).collect(Collectors.toSet());
    }

    private static String key(String indicatorId, String areaCode, String periodKey, Measure measure) {
        return String.join("\n", indicatorId, areaCode, periodKey, measure.name());
    }
}
