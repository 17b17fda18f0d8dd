package org.openscrutiny.csa.response;

/** State of a response: how far the addressee is, and what the committee did. */
public enum ResponseState {
    UNMATCHED,
    DUE,
    ACKNOWLEDGED,
    DRAFTED,
    APPROVED,
    SENT,
    CLOSED,
    WITHDRAWN;

    /** Follows from both, so that it does not matter in which order they came: what was not sent is withdrawn. */
    static ResponseState of(ResponseStep step, Standing standing) {
        return switch (standing) {
            case OPEN -> of(step);
            case CLOSED -> step == ResponseStep.SENT ? CLOSED : WITHDRAWN;
            case WITHDRAWN -> step == ResponseStep.SENT ? SENT : WITHDRAWN;
        };
    }

    private static ResponseState of(ResponseStep step) {
        return switch (step) {
            case UNMATCHED -> UNMATCHED;
            case DUE -> DUE;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case DRAFTED -> DRAFTED;
            case APPROVED -> APPROVED;
            case SENT -> SENT;
        };
    }

    /** What everybody sees: whatever is done inside, an answer is due until it is sent. */
    ResponseState shown() {
        return switch (this) {
            case UNMATCHED, DUE, ACKNOWLEDGED, DRAFTED, APPROVED -> DUE;
            case SENT, CLOSED, WITHDRAWN -> this;
        };
    }

    boolean isAwaited() {
        return shown() == DUE;
    }

    boolean isAnswered() {
        return this == SENT || this == CLOSED;
    }
}
