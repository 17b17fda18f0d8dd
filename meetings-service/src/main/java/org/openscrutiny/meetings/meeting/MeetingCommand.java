package org.openscrutiny.meetings.meeting;

import static org.openscrutiny.meetings.meeting.MeetingState.AGENDA_PUBLISHED;
import static org.openscrutiny.meetings.meeting.MeetingState.CANCELLED;
import static org.openscrutiny.meetings.meeting.MeetingState.DRAFT;
import static org.openscrutiny.meetings.meeting.MeetingState.HELD;
import static org.openscrutiny.meetings.meeting.MeetingState.IN_PROGRESS;
import static org.openscrutiny.meetings.meeting.MeetingState.POSTPONED;
import static org.openscrutiny.meetings.meeting.MeetingState.PROVISIONAL;
import static org.openscrutiny.meetings.meeting.MeetingState.SCHEDULED;

/** What moves a meeting from state to state (domain/meetings.md 2.5). */
public enum MeetingCommand {
    CONFIRM_DATE,
    PUBLISH_AGENDA,
    POSTPONE,
    CANCEL,
    CLOSE,
    RECORD_AS_PRINTED;

    /** Whether this command may lead from one state to the other; every other pair is an illegal transition. */
    public boolean leads(MeetingState from, MeetingState to) {
        return switch (this) {
            case CONFIRM_DATE -> from == PROVISIONAL && to == SCHEDULED;
            case PUBLISH_AGENDA -> from == SCHEDULED && to == AGENDA_PUBLISHED;
            case POSTPONE -> (from == SCHEDULED || from == AGENDA_PUBLISHED) && to == POSTPONED;
            case CANCEL -> (from == PROVISIONAL || from == SCHEDULED || from == AGENDA_PUBLISHED) && to == CANCELLED;
            case CLOSE -> (from == AGENDA_PUBLISHED || from == IN_PROGRESS) && to == HELD;
            case RECORD_AS_PRINTED -> !from.isFinal() && to != DRAFT && to != from;
        };
    }
}
