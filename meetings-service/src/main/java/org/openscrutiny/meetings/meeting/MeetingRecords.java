package org.openscrutiny.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks meetings up for the features that build on them; two statements, whatever the number of items. */
@ApplicationScoped
public class MeetingRecords {

    private final Meetings meetings;

    MeetingRecords(Meetings meetings) {
        this.meetings = meetings;
    }

    public Optional<MeetingRecord> find(String id) {
        return meetings.findByIdOptional(id).map(m -> MeetingRecord.of(m, meetings.items(m.id)));
    }
}
