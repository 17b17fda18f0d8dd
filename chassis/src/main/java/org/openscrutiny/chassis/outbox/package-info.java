/** The change log, its queue, and the workers that publish, stamp and seal what was committed. */
@NullMarked
package org.openscrutiny.chassis.outbox;

import org.jspecify.annotations.NullMarked;
