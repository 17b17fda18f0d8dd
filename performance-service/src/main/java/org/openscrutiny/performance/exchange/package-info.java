/** Files in and out: printed cells and rows read into values, tried out, loaded, published, and exported again. */
@NullMarked
package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.NullMarked;
