/** The smallest service on the chassis: notes with a title, to try every shared rule on. */
@NullMarked
package org.openscrutiny.chassis.sample;

import org.jspecify.annotations.NullMarked;
