package org.openscrutiny.meetings.programme;

/** Life of an item of the work programme. */
public enum ProgrammeState {
    REQUESTED,
    ACCEPTED,
    REJECTED,
    DELEGATED,
    SCHEDULED,
    DEFERRED,
    CONSIDERED,
    CLOSED
}
