package org.openscrutiny.meetings.recommendation;

import java.util.Locale;

/** Reasons of the events of {@code meetings.recommendation.v1}. */
enum RecommendationEvent {
    UPDATED,
    MADE,
    SENT,
    RESPONDED,
    PROGRESSED,
    IMPLEMENTED,
    CLOSED,
    REOPENED,
    WITHDRAWN;

    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that goes with having come into a state. */
    static RecommendationEvent cameInto(RecommendationState state) {
        return switch (state) {
            case DRAFT -> UPDATED;
            case MADE -> MADE;
            case SENT -> SENT;
            case RESPONDED -> RESPONDED;
            case IN_PROGRESS -> PROGRESSED;
            case IMPLEMENTED -> IMPLEMENTED;
            case CLOSED -> CLOSED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
