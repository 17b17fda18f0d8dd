/** Tests of minutes: the published set of January 2018, the state machine, and the rules of votes. */
@NullMarked
package org.openscrutiny.meetings.minutes;

import org.jspecify.annotations.NullMarked;
