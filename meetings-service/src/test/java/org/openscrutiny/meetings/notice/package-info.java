/** Clear days against the published cases. */
@NullMarked
package org.openscrutiny.meetings.notice;

import org.jspecify.annotations.NullMarked;
