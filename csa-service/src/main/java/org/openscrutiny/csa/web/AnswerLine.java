package org.openscrutiny.csa.web;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.response.DatedResponseView;

/**
 * One answer to a recommendation as a page shows it.
 *
 * @param standing in words: awaited, overdue, answered, late
 */
public record AnswerLine(
        String addressee,
        String due,
        String standing,
        boolean overdue,
        @Nullable String text,
        @Nullable String reason) {

    static AnswerLine of(DatedResponseView dated) {
        var response = dated.response();
        var due = response.dueOn();
        return new AnswerLine(
                response.addressee().name(),
                due == null ? "No clock runs" : Words.day(due),
                standing(dated),
                dated.overdue(),
                response.text(),
                response.reason());
    }

    private static String standing(DatedResponseView dated) {
        var response = dated.response();
        return switch (response.state()) {
            case UNMATCHED, DUE, ACKNOWLEDGED, DRAFTED, APPROVED -> dated.overdue() ? "Overdue" : "Awaited";
            case WITHDRAWN -> "Withdrawn";
            case SENT, CLOSED -> answered(dated);
        };
    }

    private static String answered(DatedResponseView dated) {
        var verdict = dated.response().verdict();
        var on = dated.response().respondedOn();
        return (verdict == null ? "Answered" : Words.of(verdict))
                + (on == null ? "" : " on " + Words.day(on))
                + (dated.late() ? ", late" : "");
    }
}
