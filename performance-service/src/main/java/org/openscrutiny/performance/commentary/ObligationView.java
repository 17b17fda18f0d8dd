package org.openscrutiny.performance.commentary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.CommentaryRule;
import org.openscrutiny.performance.period.Measure;

/**
 * An obligation as owner, approver and clerk see it.
 *
 * @param agendaDay day on which the agenda of the next meeting that takes the rating goes out
 * @param overdue at the moment of reading; absent in the history, where the dates tell
 * @param settledOn when the commentary came in, or somebody decided to do without
 */
public record ObligationView(
        String id,
        String ratingId,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        String period,
        Measure measure,
        @Nullable String owner,
        CommentaryRule rule,
        LocalDate frozenOn,
        LocalDate dueOn,
        @Nullable LocalDate agendaDay,
        ObligationState state,
        @Nullable Boolean overdue,
        @Nullable String reason,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate warnedOn,
        @Nullable LocalDate missedOn) {
    static ObligationView of(CommentaryObligation obligation, @Nullable LocalDate today) {
        return new ObligationView(
                obligation.id(),
                obligation.ratingId(),
                obligation.indicatorId(),
                obligation.indicatorCode(),
                obligation.areaCode(),
                obligation.period(),
                obligation.measure(),
                obligation.owner(),
                obligation.rule(),
                obligation.frozenOn(),
                obligation.dueOn(),
                obligation.agendaDay(),
                obligation.state(),
                today == null ? null : obligation.overdue(today),
                obligation.reason(),
                obligation.settledOn(),
                obligation.deadline().warnedOn(),
                obligation.deadline().missedOn());
    }
}
