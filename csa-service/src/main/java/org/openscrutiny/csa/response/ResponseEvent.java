package org.openscrutiny.csa.response;

import java.util.Locale;

/** Reasons of {@code csa.response.v1}. */
enum ResponseEvent {
    OPENED,
    UPDATED,
    SENT,
    CLOSED,
    WITHDRAWN;

    /** As it stands in the event type. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the committee's move did to a response. */
    static ResponseEvent of(ResponseState moved) {
        return switch (moved) {
            case CLOSED -> CLOSED;
            case WITHDRAWN -> WITHDRAWN;
            case UNMATCHED, DUE, ACKNOWLEDGED, DRAFTED, APPROVED, SENT -> UPDATED;
        };
    }

    /** What a step of the addressee did to it. */
    static ResponseEvent of(MoveResponse.Command command) {
        return switch (command) {
            case MATCH -> OPENED;
            case SEND, RECORD_AS_PRINTED -> SENT;
            case ACKNOWLEDGE, DRAFT, APPROVE, RETURN, PROGRESS -> UPDATED;
        };
    }
}
