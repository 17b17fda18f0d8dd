/** The table of bad input of the paper on this service, row by row, over HTTP. */
@NullMarked
package org.openscrutiny.performance.badinput;

import org.jspecify.annotations.NullMarked;
