package org.openscrutiny.performance.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published of an indicator for the areas a caller asks for.
 *
 * @param all a series an area, in the order asked
 * @param sums of areas without figures of their own; null where none of them has parts with figures
 */
public record SeriesOfAreas(
        List<IndicatorSeries> all, @Nullable AreaSums sums) {
    public SeriesOfAreas {
        all = List.copyOf(all);
    }

    public IndicatorSeries first() {
        return all.getFirst();
    }

    /** The parts of the first, where it has no figures of its own and they have some. */
    public List<SeriesView.AreaPart> parts() {
        return sums == null
                ? List.of()
                : sums.parts(first().areaCode()).stream()
                        .map(SeriesView.AreaPart::of)
                        .toList();
    }
}
