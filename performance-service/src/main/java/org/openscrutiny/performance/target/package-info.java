/** Targets and expected ranges of a year, and the level that a target makes due at a month of it. */
@NullMarked
package org.openscrutiny.performance.target;

import org.jspecify.annotations.NullMarked;
