package org.openscrutiny.performance.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.area.AreaChoice;
import org.openscrutiny.performance.area.AreaReads;
import org.openscrutiny.performance.area.AreaTree;
import org.openscrutiny.performance.area.AreaView;

/**
 * Reads the series of one area or of many: four statements for one, six for many, three more where some of them have no
 * figures of their own and the register says what they are made of.
 */
@ApplicationScoped
public class AreaSeriesReads {
    private final PublicSeries published;
    private final AreaReads register;

    AreaSeriesReads(PublicSeries published, AreaReads register) {
        this.published = published;
        this.register = register;
    }

    /**
     * The figures of an indicator.
     *
     * @param areas null = the first of the indicator
     * @throws Problem 404 where it is not public, 422 NOT_ADDITIVE for one area that has no figures of its own and may
     *     not be made of those of its parts
     */
    SeriesOfAreas read(String indicatorId, @Nullable AreaChoice areas, @Nullable String publishedAt) {
        var first = published.read(
                indicatorId, areas == null ? null : areas.codes().iterator().next(), publishedAt);
        var found = around(first, areas, publishedAt);
        var sums = found.sums();
        if (sums != null && found.all().size() == 1 && !AreaSums.additive(first.current())) {
            throw notAdditive(first, sums);
        }
        return found;
    }

    /**
     * The same of one area by the indicator's code, for a page: it says itself where figures are not summed over areas.
     *
     * @param area null = the first of the indicator
     * @throws Problem 404 where it is not public
     */
    public SeriesOfAreas readByCode(String code, @Nullable String area) {
        return around(published.readByCode(code, area), area == null ? null : AreaChoice.of(area), null);
    }

    private SeriesOfAreas around(IndicatorSeries first, @Nullable AreaChoice areas, @Nullable String publishedAt) {
        var codes = areas == null ? Set.of(first.areaCode()) : areas.codes();
        var known = new HashMap<String, IndicatorSeries>();
        known.put(first.areaCode(), first);
        if (codes.size() > 1) {
            known.putAll(published.others(first, without(codes, Set.of(first.areaCode())), publishedAt));
        }
        var empty = codes.stream().filter(code -> !hasFigures(known.get(code))).collect(Collectors.toSet());
        var sums = empty.isEmpty() ? null : sums(first, areas, known, empty, publishedAt);
        var all = new ArrayList<IndicatorSeries>();
        for (var code : codes) {
            var one = known.get(code);
            all.add(one == null ? first.elsewhere(code, List.of(), List.of()) : one);
        }
        return new SeriesOfAreas(all, sums);
    }

    private @Nullable AreaSums sums(
            IndicatorSeries first,
            @Nullable AreaChoice areas,
            Map<String, IndicatorSeries> known,
            Set<String> empty,
            @Nullable String publishedAt) {
        var asked = areas == null ? null : areas.tree();
        AreaTree tree = asked == null ? register.below(empty) : asked;
        if (empty.stream().allMatch(code -> tree.parts(code).isEmpty())) {
            return null;
        }
        var figures = new HashMap<>(known);
        var unread = without(tree.codes(), areas == null ? known.keySet() : areas.codes());
        if (!unread.isEmpty()) {
            figures.putAll(published.others(first, unread, publishedAt));
        }
        figures.values().removeIf(series -> !hasFigures(series));
        var sums = new AreaSums(first.terms(), tree, figures);
        return empty.stream().allMatch(code -> sums.types(code).isEmpty()) ? null : sums;
    }

    private static Problem notAdditive(IndicatorSeries series, AreaSums sums) {
        var code = series.indicator().code();
        return Problem.ruleBroken(
                "area",
                "NOT_ADDITIVE",
                "Nothing is published of " + code + " for " + series.areaCode() + " as a whole, and its definition does"
                        + " not let figures be summed over areas. Ask for its parts: area="
                        + sums.parts(series.areaCode()).stream()
                                .map(AreaView::code)
                                .collect(Collectors.joining(",")));
    }

    private static boolean hasFigures(@Nullable IndicatorSeries series) {
        return series != null && !series.types().isEmpty();
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        var left = new LinkedHashSet<>(codes);
        left.removeAll(others);
        return left;
    }
}
