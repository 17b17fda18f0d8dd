/** Figures that are expected of periods which ended: the rhythm of an indicator, deadlines, and what came in. */
@NullMarked
package org.openscrutiny.performance.returns;

import org.jspecify.annotations.NullMarked;
