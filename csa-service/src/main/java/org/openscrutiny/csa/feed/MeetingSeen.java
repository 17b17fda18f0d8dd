package org.openscrutiny.csa.feed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;

/** The fields of {@code meetings.meeting.v1} that are read here. */
public record MeetingSeen(
        @Nullable String bodyName,
        @Nullable LocalDate date,
        @Nullable String state,
        List<Item> items) {

    public MeetingSeen {
        items = Given.orNone(items);
    }

    /** Business of the meeting, as the public sees it. */
    public record Item(
            @Nullable String id,
            @Nullable String number,
            @Nullable String openTitle,
            @Nullable String capacityName,
            @Nullable String state,
            List<Evidence> evidence) {

        public Item {
            evidence = Given.orNone(evidence);
        }
    }

    /** What was before members: a version of an agreement, a priority, or something of another service. */
    public record Evidence(
            String type,
            String id,
            @Nullable String number,
            @Nullable String label) {}
}
