package org.openscrutiny.meetings.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The fields of {@code performance.indicator.v1} that this service shows: "71%" and not "71". */
public record IndicatorSeen(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable JsonNode unit,
        @Nullable Integer publishedScale,
        @Nullable String frequency) {}
