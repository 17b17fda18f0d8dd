package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation in the tracker.
 *
 * @param overdue by how long an answer is overdue today; null where none is
 */
public record TrackerLine(
        String id,
        String reference,
        String text,
        String committee,
        String madeOn,
        String state,
        @Nullable String overdue,
        List<AnswerBlock> answers) {

    static List<TrackerLine> of(List<PublicRecommendation> made, LocalDate today) {
        return made.stream().map(m -> of(m, today)).toList();
    }

    /** Overdue is judged by the earliest answer that is still open, as the API's filter does. */
    static TrackerLine of(PublicRecommendation made, LocalDate today) {
        var due = made.responseDueOn();
        return new TrackerLine(
                made.id(),
                made.reference(),
                made.text(),
                made.committee(),
                Words.day(made.madeOn()),
                made.state().words(),
                due == null || !due.isBefore(today) ? null : AnswerBlock.overdue(due, today),
                AnswerBlock.of(made, today));
    }
}
