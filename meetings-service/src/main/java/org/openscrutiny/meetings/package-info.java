/** Meetings, their agendas and the evidence before them: what the features of this service share. */
@NullMarked
package org.openscrutiny.meetings;

import org.jspecify.annotations.NullMarked;
