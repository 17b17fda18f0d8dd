/** Control charts, directions of travel and forecasts of a series: calculations without clock, database or framework. */
@NullMarked
package org.openscrutiny.performance.chart;

import org.jspecify.annotations.NullMarked;
