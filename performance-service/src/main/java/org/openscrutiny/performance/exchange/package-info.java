/** Printed cells and rows, read into values without losing what was printed. */
@NullMarked
package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.NullMarked;
