package org.openscrutiny.meetings.web;

import org.openscrutiny.meetings.meeting.MeetingState;

/** The state of a meeting in words. */
final class StateWords {

    private StateWords() {}

    static String of(MeetingState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case PROVISIONAL -> "Provisional date";
            case SCHEDULED -> "Called, agenda to follow";
            case AGENDA_PUBLISHED -> "Agenda published";
            case POSTPONED -> "Postponed";
            case CANCELLED -> "Cancelled";
            case IN_PROGRESS -> "In progress";
            case ADJOURNED -> "Adjourned";
            case ABANDONED -> "Abandoned";
            case HELD -> "Held";
        };
    }

    /** Whether members are still expected to come. */
    static boolean isToCome(MeetingState state) {
        return switch (state) {
            case PROVISIONAL, SCHEDULED, AGENDA_PUBLISHED, IN_PROGRESS, ADJOURNED -> true;
            case DRAFT, POSTPONED, CANCELLED, ABANDONED, HELD -> false;
        };
    }

    /** Why there is no agenda to show. */
    static String withoutItems(MeetingState state) {
        return switch (state) {
            case DRAFT, PROVISIONAL, SCHEDULED ->
                "The agenda has not been published yet. It appears here on the day it is published.";
            case POSTPONED -> "The meeting was postponed before an agenda was published.";
            case CANCELLED -> "The meeting was cancelled before an agenda was published.";
            case AGENDA_PUBLISHED, IN_PROGRESS, ADJOURNED, ABANDONED, HELD -> "No item of the agenda is recorded here.";
        };
    }
}
