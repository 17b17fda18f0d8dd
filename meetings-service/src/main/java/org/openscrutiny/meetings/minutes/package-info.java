/** The minutes of a meeting: who was there, what was said, moved and resolved, and how a later meeting approved them. */
@NullMarked
package org.openscrutiny.meetings.minutes;

import org.jspecify.annotations.NullMarked;
