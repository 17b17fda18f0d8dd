/** Colours of figures: rules, reasons, stored inputs, age and tallies. */
@NullMarked
package org.openscrutiny.performance.rating;

import org.jspecify.annotations.NullMarked;
