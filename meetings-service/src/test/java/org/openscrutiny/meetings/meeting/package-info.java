/** Meetings and agendas over HTTP, on real servers. */
@NullMarked
package org.openscrutiny.meetings.meeting;

import org.jspecify.annotations.NullMarked;
