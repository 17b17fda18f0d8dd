package org.openscrutiny.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;

/** Says that a meeting changed, by itself or by an item of its agenda: one aggregate, one event. */
@ApplicationScoped
class MeetingChanges {

    static final AggregateType TYPE = AggregateType.of("meetings", "meeting");

    private final Meetings meetings;
    private final Changes changes;

    MeetingChanges(Meetings meetings, Changes changes) {
        this.meetings = meetings;
        this.changes = changes;
    }

    void append(Meeting meeting, MeetingEvent event, String command) {
        changes.append(() -> change(meeting, meetings.items(meeting.id), event, command));
    }

    /** For two meetings that one command links. */
    void append(List<Meeting> linked, MeetingEvent event, String command) {
        changes.appendAll(() -> {
            var items = meetings.items(linked.stream().map(m -> m.id).toList());
            return linked.stream()
                    .map(m -> change(
                            m,
                            items.getOrDefault(m.id, List.of()),
                            m == linked.getFirst() ? event : MeetingEvent.UPDATED,
                            command))
                    .toList();
        });
    }

    private static Change change(Meeting meeting, List<AgendaItem> items, MeetingEvent event, String command) {
        var full = MeetingFullView.of(meeting, items);
        return meeting.isPublic()
                ? Change.published(TYPE, meeting.id, event.reason(), command, MeetingView.open(meeting, items))
                        .withFullView(full)
                : Change.restricted(TYPE, meeting.id, event.reason(), command, full);
    }
}
