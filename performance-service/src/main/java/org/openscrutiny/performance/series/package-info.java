/** Published series of an indicator: points, control charts and their signals, directions, forecasts, revisions, rebases. */
@NullMarked
package org.openscrutiny.performance.series;

import org.jspecify.annotations.NullMarked;
