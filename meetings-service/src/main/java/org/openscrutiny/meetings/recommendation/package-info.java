/** Recommendations: made by a part of a resolution, sent to those who must answer, answered on a clock, closed by the committee. */
@NullMarked
package org.openscrutiny.meetings.recommendation;

import org.jspecify.annotations.NullMarked;
