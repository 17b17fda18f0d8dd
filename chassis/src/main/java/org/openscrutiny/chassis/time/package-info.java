/** The injected clock and the injected source of ids. */
@NullMarked
package org.openscrutiny.chassis.time;

import org.jspecify.annotations.NullMarked;
