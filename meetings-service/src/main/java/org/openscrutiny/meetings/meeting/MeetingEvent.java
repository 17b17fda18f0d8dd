package org.openscrutiny.meetings.meeting;

import java.util.Locale;

/** Reasons of the events of {@code meetings.meeting.v1}. */
enum MeetingEvent {
    CREATED,
    UPDATED,
    SCHEDULED,
    AGENDA_PUBLISHED,
    CANCELLED,
    POSTPONED,
    HELD;

    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that goes with having come into a state. */
    static MeetingEvent cameInto(MeetingState state) {
        return switch (state) {
            case DRAFT, PROVISIONAL -> CREATED;
            case SCHEDULED -> SCHEDULED;
            case AGENDA_PUBLISHED -> AGENDA_PUBLISHED;
            case CANCELLED -> CANCELLED;
            case POSTPONED -> POSTPONED;
            case HELD -> HELD;
            case IN_PROGRESS, ADJOURNED, ABANDONED -> UPDATED;
        };
    }
}
