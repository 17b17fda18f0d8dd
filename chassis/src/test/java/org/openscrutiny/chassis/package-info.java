/** Rules of the module as a whole. */
@NullMarked
package org.openscrutiny.chassis;

import org.jspecify.annotations.NullMarked;
