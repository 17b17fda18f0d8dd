package org.openscrutiny.performance.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What owner, approver and clerk see of a return.
 *
 * @param overdue at the moment of reading; absent in the history, where the dates tell
 */
public record ReturnFullView(
        String id,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        String period,
        LocalDate periodEnd,
        @Nullable String owner,
        LocalDate dueOn,
        ReturnState state,
        @Nullable Boolean overdue,
        @Nullable LocalDate receivedOn,
        @Nullable String reason,
        @Nullable LocalDate warnedOn,
        @Nullable LocalDate missedOn) {
    static ReturnFullView of(ReturnDue due, @Nullable LocalDate today) {
        return new ReturnFullView(
                due.id(),
                due.indicatorId(),
                due.indicatorCode(),
                due.areaCode(),
                due.period(),
                due.periodEnd(),
                due.owner(),
                due.dueOn(),
                due.state(),
                today == null ? null : due.overdue(today),
                due.receivedOn(),
                due.reason(),
                due.deadline().warnedOn(),
                due.deadline().missedOn());
    }
}
