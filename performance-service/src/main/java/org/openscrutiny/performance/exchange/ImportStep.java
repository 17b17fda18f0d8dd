package org.openscrutiny.performance.exchange;

/** What can be done with a file, each whole or not at all. */
public enum ImportStep {
    TRY,
    ACCEPT,
    APPROVE,
    RECORD_AS_PRINTED,
    UNDO
}
