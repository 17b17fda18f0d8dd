/** Read models against a real database. */
@NullMarked
package org.openscrutiny.chassis.feed;

import org.jspecify.annotations.NullMarked;
