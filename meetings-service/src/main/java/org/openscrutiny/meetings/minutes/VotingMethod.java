package org.openscrutiny.meetings.minutes;

/** How a motion was put. */
public enum VotingMethod {
    GENERAL_ASSENT,
    SHOW_OF_HANDS,
    RECORDED,
    NOT_STATED
}
