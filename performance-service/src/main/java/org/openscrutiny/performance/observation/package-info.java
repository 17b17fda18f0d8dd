/** Values of indicators in vintages, from submission to publication: flags, qualifiers, and the reasons why none exists. */
@NullMarked
package org.openscrutiny.performance.observation;

import org.jspecify.annotations.NullMarked;
