/** Periods of figures: types, spans, keys and the printed notations they are read from. */
@NullMarked
package org.openscrutiny.performance.period;

import org.jspecify.annotations.NullMarked;
