/** What the figures said when an agenda was published, and what they say now. */
@NullMarked
package org.openscrutiny.meetings.evidence;

import org.jspecify.annotations.NullMarked;
