package org.openscrutiny.performance.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code meetings.meeting.v1} that are read here. */
public record MeetingSeen(
        List<String> bodyIds,
        @Nullable String bodyName,
        @Nullable LocalDate date,
        @Nullable Instant plannedStart,
        @Nullable String state,
        @Nullable LocalDate publishedOn,
        @Nullable String replacedById) {
    public MeetingSeen {
        bodyIds = Sent.orNone(bodyIds);
    }
}
