/** The outbox against real servers that are processes of their own, without an application around it. */
@NullMarked
package org.openscrutiny.chassis.outbox;

import org.jspecify.annotations.NullMarked;
