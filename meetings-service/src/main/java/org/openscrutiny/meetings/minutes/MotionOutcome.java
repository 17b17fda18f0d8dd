package org.openscrutiny.meetings.minutes;

/** What became of a motion; without a seconder it lapses. */
public enum MotionOutcome {
    CARRIED,
    LOST,
    WITHDRAWN,
    LAPSED
}
