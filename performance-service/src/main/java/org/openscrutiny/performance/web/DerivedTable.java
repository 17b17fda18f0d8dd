package org.openscrutiny.performance.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.NoAggregate;
import org.openscrutiny.performance.rating.UnitWords;
import org.openscrutiny.performance.series.DerivedPoint;
import org.openscrutiny.performance.series.SeriesView;

/**
 * What the figures of the parts of an area give together by one type of period, newest first.
 *
 * @param anchor part of the page's address
 */
public record DerivedTable(String anchor, String heading, List<Row> rows) {

    /**
     * One period.
     *
     * @param exact value with all its decimals, empty where there is none
     * @param parts how many are there of those needed: {@code 11/12}
     * @param remark flags and numbers that it is made of, in words
     */
    public record Row(String period, String label, String text, String exact, String parts, String remark) {}

    static DerivedTable of(SeriesView.Line line, UnitWords units) {
        var name = SeriesTable.words(line.type());
        return new DerivedTable(
                "made-" + name.replace(' ', '-'),
                "By " + name + ", made of its parts",
                Objects.requireNonNull(line.derived()).reversed().stream()
                        .map(point -> row(point, units))
                        .toList());
    }

    private static Row row(DerivedPoint point, UnitWords units) {
        var value = point.value();
        return new Row(
                point.period().key(),
                SeriesTable.words(point.period()),
                value == null ? "no value: " + why(point.none()) : units.number(value),
                SeriesTable.exact(value),
                point.completeness(),
                String.join("; ", SeriesTable.described(point.flags(), point.numerator(), point.denominator())));
    }

    private static String why(@Nullable NoAggregate none) {
        return switch (none) {
            case null -> "missing";
            case REPORTED_ONLY -> "such figures are not added";
            case SUPPRESSED -> "a part is suppressed";
            case MISSING -> "a part is missing";
            case INCOMPLETE -> "nothing is published for some part yet";
            case NOT_APPLICABLE -> "it applies to no part";
            case PARTS_ABSENT -> "a part is published without the numbers it is made of";
            case DENOMINATOR_ZERO -> "it is a share of nothing";
            case UNIT_CHANGED -> "the parts are not counted in one unit";
        };
    }
}
