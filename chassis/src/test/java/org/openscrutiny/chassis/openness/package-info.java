/** Tests of what everybody may read, on a real database. */
@NullMarked
package org.openscrutiny.chassis.openness;

import org.jspecify.annotations.NullMarked;
