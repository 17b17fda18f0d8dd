package org.openscrutiny.meetings.minutes;

import java.util.Locale;

/** Reasons of the events of {@code meetings.minutes.v1}. */
enum MinutesEvent {
    UPDATED,
    PUBLISHED,
    REVISED,
    APPROVED,
    SIGNED,
    CORRECTED;

    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that goes with having come into a state. */
    static MinutesEvent cameInto(MinutesState state) {
        return switch (state) {
            case DRAFT -> UPDATED;
            case PUBLISHED_DRAFT -> PUBLISHED;
            case APPROVED -> APPROVED;
            case SIGNED -> SIGNED;
        };
    }
}
