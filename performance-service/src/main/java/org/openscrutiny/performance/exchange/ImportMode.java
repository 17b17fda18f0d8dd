package org.openscrutiny.performance.exchange;

/** Whether a file with rows that cannot be loaded is refused or loaded without them. */
public enum ImportMode {
    ALL_OR_NOTHING,
    VALID_ROWS
}
