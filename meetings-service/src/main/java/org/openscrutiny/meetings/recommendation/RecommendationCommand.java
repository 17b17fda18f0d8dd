package org.openscrutiny.meetings.recommendation;

import static org.openscrutiny.meetings.recommendation.RecommendationState.CLOSED;
import static org.openscrutiny.meetings.recommendation.RecommendationState.DRAFT;
import static org.openscrutiny.meetings.recommendation.RecommendationState.IMPLEMENTED;
import static org.openscrutiny.meetings.recommendation.RecommendationState.IN_PROGRESS;
import static org.openscrutiny.meetings.recommendation.RecommendationState.MADE;
import static org.openscrutiny.meetings.recommendation.RecommendationState.RESPONDED;
import static org.openscrutiny.meetings.recommendation.RecommendationState.SENT;
import static org.openscrutiny.meetings.recommendation.RecommendationState.WITHDRAWN;

/**
 * What moves a recommendation from state to state (domain/meetings.md 2.5). An answer that is not the last leaves it
 * SENT, a further report of progress leaves it IN_PROGRESS.
 */
public enum RecommendationCommand {
    RESOLVE,
    SEND,
    RESPOND,
    PROGRESS,
    COMPLETE,
    CLOSE,
    REOPEN,
    WITHDRAW,
    RECORD_AS_PRINTED;

    /** Whether this command may lead from one state to the other; every other pair is an illegal transition. */
    public boolean leads(RecommendationState from, RecommendationState to) {
        return switch (this) {
            case RESOLVE -> from == DRAFT && to == MADE;
            case SEND -> from == MADE && to == SENT;
            case RESPOND -> from == SENT && (to == SENT || to == RESPONDED);
            case PROGRESS -> (from == RESPONDED || from == IN_PROGRESS) && to == IN_PROGRESS;
            case COMPLETE -> from == IN_PROGRESS && to == IMPLEMENTED;
            case CLOSE -> (from == RESPONDED || from == IN_PROGRESS || from == IMPLEMENTED) && to == CLOSED;
            case REOPEN -> from == CLOSED && to == IN_PROGRESS;
            case WITHDRAW -> (from == DRAFT || from == MADE || from == SENT) && to == WITHDRAWN;
            case RECORD_AS_PRINTED -> from == DRAFT && to != DRAFT;
        };
    }
}
