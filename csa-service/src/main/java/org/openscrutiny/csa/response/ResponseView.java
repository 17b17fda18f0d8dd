package org.openscrutiny.csa.response;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;

/**
 * A response as everybody sees it: the bytes of {@code csa.response.v1}. The answer is in it from SENT on; overdue and
 * late follow from the dates.
 *
 * @param dueOn absent where no clock runs
 */
public record ResponseView(
        String id,
        String recommendationId,
        String recommendationReference,
        Addressee addressee,
        Addressee.@Nullable OfClass ofClass,
        LocalDate receivedOn,
        @Nullable Integer periodDays,
        @Nullable LocalDate dueOn,
        boolean asPrinted,
        ResponseState state,
        Answer.@Nullable Verdict verdict,
        @Nullable String text,
        @Nullable String reason,
        @Nullable List<String> actionIds,
        @Nullable Boolean nothingFurther,
        @Nullable Implementation implementation,
        @Nullable LocalDate respondedOn) {

    public static final AggregateType TYPE = AggregateType.of("csa", "response");

    static ResponseView of(Response response) {
        var answer = response.state().isAnswered() ? response.answer() : null;
        return new ResponseView(
                response.id(),
                response.recommendationId(),
                response.recommendationReference(),
                response.addressee(),
                response.ofClass(),
                response.receivedOn(),
                response.periodDays(),
                response.dueOn(),
                response.asPrinted(),
                response.state().shown(),
                answer == null ? null : answer.verdict(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.actionIds(),
                answer == null ? null : Boolean.TRUE.equals(answer.nothingFurther()),
                answer == null ? null : response.implementation(),
                answer == null ? null : response.respondedOn());
    }

    /** Whether an answer is awaited and its day has passed. */
    public boolean isOverdueOn(LocalDate day) {
        return state.isAwaited() && dueOn != null && day.isAfter(dueOn);
    }

    /** Whether it came after its day. */
    public boolean wasLate() {
        return respondedOn != null && dueOn != null && respondedOn.isAfter(dueOn);
    }

    DatedResponseView on(LocalDate day) {
        return new DatedResponseView(this, day, isOverdueOn(day), wasLate());
    }
}
