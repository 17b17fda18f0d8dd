package org.openscrutiny.meetings;

import java.util.Locale;
import org.openscrutiny.chassis.problem.ProblemType;

/** The problems of this service beside the general ones. */
public enum MeetingsProblem implements ProblemType {
    BODY_CYCLE(422, "A body cannot stand above itself"),
    BODY_INCOMPLETE(422, "The body lacks what it needs to be established"),
    BODY_NOT_ACTIVE(422, "The body does not meet"),
    DATE_NOT_CERTAIN(422, "The date of the meeting is not yet a day"),
    DATE_FIXED(422, "The date stands once the agenda is published"),
    NOT_PAST(422, "Only the past is recorded as printed"),
    EMPTY_AGENDA(422, "The agenda has no item"),
    LATE_NOTICE(422, "The agenda comes too late"),
    NUMBER_TAKEN(409, "Another item of this meeting has this number"),
    PUBLISHED_NUMBER(409, "The number of a published item stands"),
    ITEM_OPEN(409, "An open item has no closed part"),
    EXEMPT_GROUND_MISSING(422, "An item that is not open states its ground");

    private final int status;
    private final String title;

    MeetingsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
