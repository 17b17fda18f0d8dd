package org.openscrutiny.performance.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published of an indicator for the areas a caller asks for.
 *
 * @param all a series an area, in the order asked
 * @param sums of areas without figures of their own; null where none of them has parts with figures
 */
record SeriesOfAreas(List<IndicatorSeries> all, @Nullable AreaSums sums) {
    SeriesOfAreas {
        all = List.copyOf(all);
    }

    IndicatorSeries first() {
        return all.getFirst();
    }
}
