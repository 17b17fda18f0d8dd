/** What operators do: erase, decide about dead letters, rebuild, republish, look at the chain; each act is logged. */
@NullMarked
package org.openscrutiny.chassis.operations;

import org.jspecify.annotations.NullMarked;
