/** How entities of all services are kept: the form of their JSON columns, and a condition on many values. */
@NullMarked
package org.openscrutiny.chassis.store;

import org.jspecify.annotations.NullMarked;
