package org.openscrutiny.meetings.recommendation;

/** The verdict of an answer (D17). */
public enum Outcome {
    ACCEPTED,
    PART_ACCEPTED,
    REJECTED
}
