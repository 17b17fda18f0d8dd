package org.openscrutiny.csa.response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.csa.feed.MeetingSeen;
import org.openscrutiny.csa.feed.MeetingsSeen;
import org.openscrutiny.csa.feed.RecommendationsSeen;

/** Puts meetings, recommendations and answers together, with two statements beside that of the meetings. */
@ApplicationScoped
class ScrutinyLog {

    private final RecommendationsSeen seen;
    private final Recommendations recommendations;

    ScrutinyLog(RecommendationsSeen seen, Recommendations recommendations) {
        this.seen = seen;
        this.recommendations = recommendations;
    }

    /**
     * One meeting.
     *
     * @param items those that had an agreement or a priority as evidence
     */
    record Entry(
            String meetingId,
            @Nullable String bodyName,
            @Nullable LocalDate date,
            @Nullable String state,
            List<MeetingSeen.Item> items,
            List<RecommendationView> recommendations,
            @Nullable String traceId) {

        @JsonIgnore
        Cursors.Place place() {
            return new Cursors.Place(date == null ? "" : date.toString(), meetingId);
        }
    }

    List<Entry> of(List<TracedRow<MeetingSeen>> meetings, LocalDate on) {
        var ids = meetings.stream().map(TracedRow::id).toList();
        var made = recommendations.answered(seen.madeAt(ids), on).stream()
                .collect(Collectors.groupingBy(r -> Objects.requireNonNull(r.meetingId())));
        return meetings.stream()
                .map(m -> new Entry(
                        m.id(),
                        m.row().bodyName(),
                        m.row().date(),
                        m.row().state(),
                        m.row().items().stream().filter(ScrutinyLog::isOurs).toList(),
                        made.getOrDefault(m.id(), List.of()),
                        m.traceId()))
                .toList();
    }

    private static boolean isOurs(MeetingSeen.Item item) {
        return item.evidence().stream().anyMatch(e -> MeetingsSeen.OURS.contains(e.type()));
    }
}
