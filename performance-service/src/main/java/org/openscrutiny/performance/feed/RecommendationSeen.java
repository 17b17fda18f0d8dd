package org.openscrutiny.performance.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of {@code meetings.recommendation.v1} that are read here. */
public record RecommendationSeen(
        @Nullable String reference,
        @Nullable String text,
        @Nullable String bodyName,
        @Nullable String meetingId,
        List<String> priorityIds,
        List<String> indicatorIds,
        @Nullable LocalDate madeOn,
        @Nullable String state,
        List<Track> tracks) {
    private static final Set<String> ENDED = Set.of("IMPLEMENTED", "CLOSED", "WITHDRAWN");

    public RecommendationSeen {
        priorityIds = Sent.orNone(priorityIds);
        indicatorIds = Sent.orNone(indicatorIds);
        tracks = Sent.orNone(tracks);
    }

    /** An addressee and its answer. */
    public record Track(
            @Nullable Addressee addressee,
            @Nullable LocalDate dueOn,
            @Nullable String outcome,
            @Nullable LocalDate respondedOn) {}

    /** Who has to answer. */
    public record Addressee(@Nullable String kind, @Nullable String name) {}

    /** Whether anything is still to come of it. */
    public boolean open() {
        return state == null || !ENDED.contains(state);
    }
}
