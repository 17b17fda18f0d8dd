package org.openscrutiny.meetings.web;

/** Where a recommendation stands, as {@code meetings.recommendation.v1} says it. */
public enum TrackerState {
    MADE("Made, not yet sent"),
    SENT("Sent, answer awaited"),
    RESPONDED("Answered"),
    IN_PROGRESS("In progress"),
    IMPLEMENTED("Implemented"),
    CLOSED("Closed"),
    WITHDRAWN("Withdrawn");

    private final String words;

    TrackerState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether nobody is expected to answer any more. */
    boolean isOver() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
