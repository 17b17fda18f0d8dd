package org.openscrutiny.meetings.recommendation;

import org.openscrutiny.meetings.minutes.ResolvedPart;

/**
 * The part of a resolution behind a recommendation, or behind its closure.
 *
 * @param cited as the minutes cite it: {@code 12/R1(b)}
 */
public record ResolutionRef(String minutesId, int minuteNumber, String partId, String cited) {

    static ResolutionRef of(ResolvedPart part, String partId) {
        return new ResolutionRef(part.minutesId(), part.minuteNumber(), partId, part.cited());
    }
}
