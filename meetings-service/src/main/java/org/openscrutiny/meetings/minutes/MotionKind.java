package org.openscrutiny.meetings.minutes;

/** What a motion is for. */
public enum MotionKind {
    MOTION,
    AMENDMENT,
    ELECTION,
    EXCLUSION,
    PROCEDURAL
}
