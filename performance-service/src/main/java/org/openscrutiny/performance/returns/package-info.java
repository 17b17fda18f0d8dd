/** When a return is due: working days and the rhythm of an indicator. */
@NullMarked
package org.openscrutiny.performance.returns;

import org.jspecify.annotations.NullMarked;
