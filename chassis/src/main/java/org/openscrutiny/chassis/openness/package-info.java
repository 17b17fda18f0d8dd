/** What the public may read: the exact bytes, their versions, and the feed of changes. */
@NullMarked
package org.openscrutiny.chassis.openness;

import org.jspecify.annotations.NullMarked;
