package org.openscrutiny.performance.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rating.UnitWords;
import org.openscrutiny.performance.series.SeriesView;
import org.openscrutiny.performance.series.XmrView;

/** What a series says in one plain sentence. */
final class IndicatorSentence {
    private IndicatorSentence() {}

    /**
     * The newest value, which way it went, and whether that is more than chance; where the series has no value yet, the
     * newest of another type of period.
     *
     * @param line the series that the page shows first, null where nothing of it is published
     * @param chart null where none is made
     */
    static String of(SeriesView view, SeriesView.@Nullable Line line, @Nullable XmrView chart, UnitWords units) {
        var points = line == null ? List.<SeriesView.Point>of() : valued(line);
        if (line == null || points.isEmpty()) {
            return newestOfAll(view, units)
                    .map(newest -> newest
                            + (line == null
                                    ? ""
                                    : "; nothing is published by " + SeriesTable.words(line.type()) + " yet")
                            + ".")
                    .or(() -> newestMade(view, units))
                    .orElse("No figure of this indicator has been published.");
        }
        var newest = points.getLast();
        var before = points.size() < 2 ? null : points.get(points.size() - 2).value();
        return stands(view, moved(before, newest.value()), newest, units) + "; " + meaning(chart) + ".";
    }

    private static Optional<String> newestOfAll(SeriesView view, UnitWords units) {
        return view.series().stream()
                .flatMap(line -> valued(line).stream())
                .max(Comparator.comparing(point -> point.period().end()))
                .map(newest -> stands(view, "stood at ", newest, units));
    }

    /** Of an area without figures of its own: the newest that its parts make. */
    private static Optional<String> newestMade(SeriesView view, UnitWords units) {
        return view.series().stream()
                .flatMap(line -> Stream.ofNullable(line.derived()).flatMap(List::stream))
                .filter(made -> made.value() != null)
                .max(Comparator.comparing(made -> made.period().end()))
                .map(made -> view.name() + " stood at " + units.number(Objects.requireNonNull(made.value())) + " in "
                        + SeriesTable.words(made.period()) + ", made of the figures of the area's parts.");
    }

    private static List<SeriesView.Point> valued(SeriesView.Line line) {
        return line.points().stream().filter(p -> p.value() != null).toList();
    }

    private static String stands(SeriesView view, String moved, SeriesView.Point newest, UnitWords units) {
        var value = newest.value();
        return view.name() + " " + moved + (value == null ? "" : units.number(value)) + " in "
                + SeriesTable.words(newest.period());
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
