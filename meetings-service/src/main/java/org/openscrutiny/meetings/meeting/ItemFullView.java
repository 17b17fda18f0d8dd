package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One agenda item as its clerk sees it, with the meeting it belongs to. */
public record ItemFullView(@JsonUnwrapped ItemView item, String meetingId) {

    static ItemFullView of(AgendaItem item) {
        return new ItemFullView(ItemView.full(item), item.meetingId);
    }
}
