package org.openscrutiny.performance.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.performance.area.AreaTree;
import org.openscrutiny.performance.area.AreaView;
import org.openscrutiny.performance.chart.Aggregation;
import org.openscrutiny.performance.chart.NoAggregate;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;

/**
 * What the published figures of the parts of an area give together, period by period, where the area has none of its
 * own. The parts are those that the register holds on the last day of the period; one without figures of its own is made
 * of its parts in turn. Such a figure is nobody's return, and is neither rated nor charted.
 */
final class AreaSums {
    private final PublicTerms terms;
    private final AreaTree tree;
    private final Map<String, IndicatorSeries> published;

    /**
     * Of one indicator.
     *
     * @param published by area, all areas of the tree that anything is published of
     */
    AreaSums(PublicTerms terms, AreaTree tree, Map<String, IndicatorSeries> published) {
        this.terms = terms;
        this.tree = tree;
        this.published = published;
    }

    /** Whether figures of a definition are summed over areas at all. */
    static boolean additive(Definition meaning) {
        return Boolean.TRUE.equals(meaning.additiveAreas()) && meaning.kind() != MeasureKind.UNIQUE_COUNT;
    }

    /** The direct parts of an area. */
    List<AreaView> parts(String area) {
        return tree.parts(area);
    }

    /** The types of period that anything inside an area is published for. */
    Set<PeriodType> types(String area) {
        var types = EnumSet.noneOf(PeriodType.class);
        inside(area, new HashSet<>()).forEach(series -> types.addAll(series.types()));
        return types;
    }

    /** The points of a type, oldest first: a period is there where anything inside is published for it. */
    List<DerivedPoint> points(String area, PeriodType type, SeriesFilter wanted) {
        return inside(area, new HashSet<>()).stream()
                .flatMap(series -> series.figures(type).stream().map(IndicatorSeries::period))
                .distinct()
                .filter(wanted::holds)
                .sorted(Comparator.comparing(Period::end).thenComparing(Period::key))
                .map(period -> DerivedPoint.alone(period, together(area, period, Set.of())))
                .filter(point -> point.none() != NoAggregate.NOT_APPLICABLE)
                .toList();
    }

    private List<IndicatorSeries> inside(String area, Set<String> seen) {
        var inside = new ArrayList<IndicatorSeries>();
        for (var part : tree.parts(area)) {
            if (seen.add(part.code())) {
                var own = published.get(part.code());
                if (own == null) {
                    inside.addAll(inside(part.code(), seen));
                } else {
                    inside.add(own);
                }
            }
        }
        return inside;
    }

    private Aggregation together(String area, Period period, Set<String> above) {
        var meaning = terms.on(period.end());
        var within = new HashSet<>(above);
        within.add(area);
        var parts = tree.parts(area).stream()
                .filter(part -> part.holdsOn(period.end()) && !within.contains(part.code()))
                .map(part -> part(part.code(), period, within))
                .toList();
        return additive(meaning)
                ? Aggregation.ofAreas(meaning.kind(), meaning.factor(), parts)
                : Aggregation.none(NoAggregate.REPORTED_ONLY, present(parts), parts.size());
    }

    private Aggregation.Part part(String area, Period period, Set<String> above) {
        var own = published.get(area);
        if (own != null) {
            return own.figure(period).map(f -> DerivedSeries.part(f, false)).orElse(Aggregation.Part.ABSENT);
        }
        var made = together(area, period, above);
        return made.none() == NoAggregate.INCOMPLETE || made.needed() == 0
                ? Aggregation.Part.ABSENT
                : new Aggregation.Part(made.value(), made.numerator(), made.denominator(), made.flags());
    }

    private static int present(List<Aggregation.Part> parts) {
        return Math.toIntExact(parts.stream().filter(p -> p.value() != null).count());
    }
}
