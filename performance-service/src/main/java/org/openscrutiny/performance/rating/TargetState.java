package org.openscrutiny.performance.rating;

/** Whether a level is set, is still to be confirmed, or no target row exists at all. */
public enum TargetState {
    SET,
    TO_BE_CONFIRMED,
    ABSENT
}
