package org.openscrutiny.performance.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What everybody sees of a return; answers say besides whether it is overdue at the moment of reading. */
public record ReturnView(
        String id,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        String period,
        LocalDate periodEnd,
        LocalDate dueOn,
        ReturnState state,
        @Nullable LocalDate receivedOn,
        @Nullable String reason) {
    static ReturnView of(ReturnDue due) {
        return new ReturnView(
                due.id(),
                due.indicatorId(),
                due.indicatorCode(),
                due.areaCode(),
                due.period(),
                due.periodEnd(),
                due.dueOn(),
                due.state(),
                due.receivedOn(),
                due.reason());
    }
}
