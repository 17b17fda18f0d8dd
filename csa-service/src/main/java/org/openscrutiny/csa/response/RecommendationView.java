package org.openscrutiny.csa.response;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.csa.feed.RecommendationSeen;

/**
 * A recommendation as it came from its committee, with the answers to it, judged on the day asked.
 *
 * @param traceId trace of the command that caused what is shown of the recommendation
 */
public record RecommendationView(
        String id,
        String reference,
        String text,
        @Nullable String bodyName,
        @Nullable String capacityName,
        @Nullable String meetingId,
        @Nullable String itemNumber,
        @Nullable Integer minuteNumber,
        @Nullable LocalDate madeOn,
        String state,
        boolean asPrinted,
        List<String> priorityIds,
        List<DatedResponseView> responses,
        LocalDate on,
        @Nullable String traceId) {

    static RecommendationView of(TracedRow<RecommendationSeen> seen, List<ResponseView> responses, LocalDate on) {
        var row = seen.row();
        return new RecommendationView(
                seen.id(),
                row.reference(),
                row.text(),
                row.bodyName(),
                row.capacityName(),
                row.meetingId(),
                row.itemNumber(),
                row.minuteNumber(),
                row.madeOn(),
                row.state(),
                row.recordedAsPrinted(),
                row.priorityIds(),
                responses.stream().map(r -> r.on(on)).toList(),
                on,
                seen.traceId());
    }

    /** Whether the committee still waits for something: neither closed nor withdrawn. */
    public boolean open() {
        return Standing.of(state) == Standing.OPEN;
    }

    /** Whether one of its answers is overdue on its day. */
    public boolean hasOverdue() {
        return responses.stream().anyMatch(DatedResponseView::overdue);
    }
}
