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
    EXEMPT_GROUND_MISSING(422, "An item that is not open states its ground"),
    MEETING_TO_COME(422, "The meeting has not begun"),
    MEETING_NOT_HELD(422, "The meeting was not held"),
    MINUTES_ORDER(422, "Minutes are approved by a later meeting of the body"),
    AMENDMENT_MISMATCH(422, "The minutes do not read so"),
    NOT_THE_CHAIR(422, "Minutes are signed by who presides when they are approved"),
    MOVER_SECONDER(422, "Mover and seconder are two, both there with a vote"),
    VOTE_COUNT_MISMATCH(422, "The votes are not those of the members entitled"),
    DISSENT_WITHOUT_VOTE(422, "Dissent is recorded of who had a vote"),
    NOT_A_RECOMMENDATION(422, "Only a part of a resolution that recommends makes a recommendation"),
    NOT_RESOLVED(422, "The recommendation was not resolved"),
    ADDRESSEE_NOT_ALLOWED(422, "An addressee has no duty to answer"),
    REASONS_MISSING(422, "An answer that does not accept gives its reasons"),
    OWNED_BY_CSA(409, "The partnership keeps this answer"),
    ANSWERS_AWAITED(422, "Not every answer is there"),
    NOTHING_ACCEPTED(422, "Nothing of it was accepted"),
    TRACKS_INCOMPLETE(422, "Not everything accepted is done"),
    NOT_CLOSED_BY_COMMITTEE(422, "Only the committee closes a recommendation");

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
