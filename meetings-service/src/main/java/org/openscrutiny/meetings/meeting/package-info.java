/** Meetings and agendas: calling, publishing in time, and recording the past as printed. */
@NullMarked
package org.openscrutiny.meetings.meeting;

import org.jspecify.annotations.NullMarked;
