/** Targets and the level they make due at a month of the year. */
@NullMarked
package org.openscrutiny.performance.target;

import org.jspecify.annotations.NullMarked;
