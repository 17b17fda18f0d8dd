package org.openscrutiny.performance.observation;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaChoice;

/** What a list of observations is narrowed to; null means all. */
record ObservationFilter(
        @Nullable String indicatorId,
        @Nullable AreaChoice area,
        @Nullable String period) {}
