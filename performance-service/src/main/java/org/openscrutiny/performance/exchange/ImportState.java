package org.openscrutiny.performance.exchange;

/** How far a file has come; RECORDED took it over as printed, APPROVED published it. */
public enum ImportState {
    REPORTED,
    ACCEPTED,
    APPROVED,
    RECORDED,
    UNDONE
}
