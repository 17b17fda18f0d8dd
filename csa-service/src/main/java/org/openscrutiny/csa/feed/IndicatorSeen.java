package org.openscrutiny.csa.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;

/** The fields of {@code performance.indicator.v1} that are read here. */
public record IndicatorSeen(
        String code,
        String name,
        @Nullable String unit,
        @Nullable Integer publishedScale,
        @Nullable String polarity,
        @Nullable String role,
        @Nullable String frequency,
        List<String> areaCodes,
        @Nullable Integer definitionNumber) {

    public IndicatorSeen {
        areaCodes = Given.orNone(areaCodes);
    }
}
