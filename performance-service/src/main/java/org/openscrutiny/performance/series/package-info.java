/** Published series of an indicator: points, control charts, directions of travel, forecasts, and rebases. */
@NullMarked
package org.openscrutiny.performance.series;

import org.jspecify.annotations.NullMarked;
