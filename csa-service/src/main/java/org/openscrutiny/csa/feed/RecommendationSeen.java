package org.openscrutiny.csa.feed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;

/** The fields of {@code meetings.recommendation.v1} that are read here. Words are theirs, unknown ones are let be. */
public record RecommendationSeen(
        String reference,
        String text,
        @Nullable String bodyName,
        @Nullable String capacityName,
        @Nullable String meetingId,
        @Nullable String itemNumber,
        @Nullable Integer minuteNumber,
        @Nullable LocalDate madeOn,
        String state,
        @Nullable Boolean asPrinted,
        List<String> priorityIds,
        List<Track> tracks) {

    public RecommendationSeen {
        priorityIds = Given.orNone(priorityIds);
        tracks = Given.orNone(tracks);
    }

    /**
     * Someone who must answer.
     *
     * @param source CLERK while the clerk keeps the answer, CSA from the first response of this service on
     */
    public record Track(
            Addressee addressee,
            @Nullable LocalDate sentOn,
            @Nullable String outcome,
            @Nullable String source) {

        /** Every track is the clerk's until a response of this service is seen there; an answer in it is then final. */
        public boolean answeredByTheClerk() {
            return "CLERK".equals(source) && outcome != null;
        }
    }

    /** Who is asked: an ORGANISATION, a CLASS of them or an OFFICE. */
    public record Addressee(String kind, @Nullable String id, String name) {}

    /** Whether it was entered from a paper: no clock runs then. */
    public boolean recordedAsPrinted() {
        return Boolean.TRUE.equals(asPrinted);
    }
}
