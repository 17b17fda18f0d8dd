package org.openscrutiny.performance.exchange;

/** What becomes of a row of a file. */
public enum RowOutcome {
    CREATED,
    REVISED,
    UNCHANGED,
    /** It carries a warning whose code was not accepted. */
    WAITING,
    /** It carries an error. */
    REJECTED
}
