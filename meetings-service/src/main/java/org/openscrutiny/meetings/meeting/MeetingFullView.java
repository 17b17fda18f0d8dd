package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.Warning;

/** A meeting as its clerk sees it: with draft items, contacts, source and warnings. */
public record MeetingFullView(
        @JsonUnwrapped MeetingView open,
        List<ClerkContact> clerks,
        @Nullable Signatory signatory,
        @Nullable String source,
        List<Warning> warnings) {

    static MeetingFullView of(Meeting meeting, List<AgendaItem> items) {
        return new MeetingFullView(
                MeetingView.of(meeting, items.stream().map(ItemView::full).toList()),
                meeting.clerks,
                meeting.signatory,
                meeting.source,
                meeting.warnings);
    }
}
