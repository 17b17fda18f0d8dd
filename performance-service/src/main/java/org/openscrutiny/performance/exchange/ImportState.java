package org.openscrutiny.performance.exchange;

/** How far a file has come; TRYING is tried by a task, FAILED could not be tried, RECORDED took it over as printed, APPROVED published it. */
public enum ImportState {
    TRYING,
    FAILED,
    REPORTED,
    ACCEPTED,
    APPROVED,
    RECORDED,
    UNDONE
}
