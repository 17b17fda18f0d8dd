package org.openscrutiny.performance.observation;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.vintage.FigureFilter;

/** What a list of observations is narrowed to; null means all. */
record ObservationFilter(@Nullable String indicatorId, FigureFilter figures) {}
