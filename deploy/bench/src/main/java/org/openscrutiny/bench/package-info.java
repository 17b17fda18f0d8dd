/** Measures the product beside something plain in the same run: what is told are ratios. */
@NullMarked
package org.openscrutiny.bench;

import org.jspecify.annotations.NullMarked;
