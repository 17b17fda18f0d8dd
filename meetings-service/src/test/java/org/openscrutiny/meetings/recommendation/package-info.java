/** Tests of recommendations: every command in every state, the clock, and the answers that come from the partnership. */
@NullMarked
package org.openscrutiny.meetings.recommendation;

import org.jspecify.annotations.NullMarked;
