/** The read models against shuffled, doubled and broken records. */
@NullMarked
package org.openscrutiny.meetings.feed;

import org.jspecify.annotations.NullMarked;
