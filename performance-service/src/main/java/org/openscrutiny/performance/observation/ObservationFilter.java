package org.openscrutiny.performance.observation;

import org.jspecify.annotations.Nullable;

/** What a list of observations is narrowed to; null means all. */
record ObservationFilter(
        @Nullable String indicatorId,
        @Nullable String area,
        @Nullable String period) {}
