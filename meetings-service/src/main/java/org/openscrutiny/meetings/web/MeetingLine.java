package org.openscrutiny.meetings.web;

import org.openscrutiny.meetings.meeting.MeetingState;
import org.openscrutiny.meetings.meeting.MeetingView;

/** A meeting in a list: when, which committee, where, and how it stands, all in words. */
public record MeetingLine(
        String id, String bodyId, String bodyName, String when, String place, String state, boolean toCome) {

    static MeetingLine of(MeetingView meeting) {
        MeetingState state = meeting.state();
        var start = meeting.plannedStart();
        var day = Words.when(meeting.when());
        return new MeetingLine(
                meeting.id(),
                meeting.bodyId(),
                meeting.bodyName(),
                start == null ? day : day + ", " + Words.hours(start, null),
                Words.place(meeting.venue()),
                StateWords.of(state),
                StateWords.isToCome(state));
    }
}
