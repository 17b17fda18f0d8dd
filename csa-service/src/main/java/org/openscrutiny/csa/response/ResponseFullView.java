package org.openscrutiny.csa.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A response as the coordinator and its own organisation see it, with the draft and who wrote it. */
public record ResponseFullView(
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
        @Nullable Answer answer,
        @Nullable Implementation implementation,
        @Nullable String author,
        @Nullable String approver,
        @Nullable LocalDate respondedOn) {

    static ResponseFullView of(Response response) {
        return new ResponseFullView(
                response.id(),
                response.recommendationId(),
                response.recommendationReference(),
                response.addressee(),
                response.ofClass(),
                response.receivedOn(),
                response.periodDays(),
                response.dueOn(),
                response.asPrinted(),
                response.state(),
                response.answer(),
                response.implementation(),
                response.author(),
                response.approver(),
                response.respondedOn());
    }
}
