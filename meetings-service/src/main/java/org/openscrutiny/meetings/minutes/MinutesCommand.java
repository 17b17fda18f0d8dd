package org.openscrutiny.meetings.minutes;

import static org.openscrutiny.meetings.minutes.MinutesState.APPROVED;
import static org.openscrutiny.meetings.minutes.MinutesState.DRAFT;
import static org.openscrutiny.meetings.minutes.MinutesState.PUBLISHED_DRAFT;
import static org.openscrutiny.meetings.minutes.MinutesState.SIGNED;

/** What moves minutes from state to state (domain/meetings.md 2.5). */
public enum MinutesCommand {
    PUBLISH,
    REVISE,
    APPROVE,
    SIGN,
    CORRECT,
    RECORD_AS_PRINTED;

    /** Whether this command may lead from one state to the other; every other pair is an illegal transition. */
    public boolean leads(MinutesState from, MinutesState to) {
        return switch (this) {
            case PUBLISH -> from == DRAFT && to == PUBLISHED_DRAFT;
            case REVISE -> from == PUBLISHED_DRAFT && to == PUBLISHED_DRAFT;
            case APPROVE -> from == PUBLISHED_DRAFT && to == APPROVED;
            case SIGN -> from == APPROVED && to == SIGNED;
            case CORRECT -> (from == APPROVED || from == SIGNED) && to == from;
            case RECORD_AS_PRINTED -> from.compareTo(to) < 0;
        };
    }
}
