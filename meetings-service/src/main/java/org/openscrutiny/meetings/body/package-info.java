/** Bodies of the council: committees, their names over time, and the capacities they sit in. */
@NullMarked
package org.openscrutiny.meetings.body;

import org.jspecify.annotations.NullMarked;
