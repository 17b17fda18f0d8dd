package org.openscrutiny.meetings.recommendation;

/** How far csa-service says that an answer is carried out. */
public enum Implementation {
    NOT_STARTED,
    UNDER_WAY,
    DONE
}
