/** Values of indicators: their status flags, qualifiers and the reasons why none exists. */
@NullMarked
package org.openscrutiny.performance.observation;

import org.jspecify.annotations.NullMarked;
