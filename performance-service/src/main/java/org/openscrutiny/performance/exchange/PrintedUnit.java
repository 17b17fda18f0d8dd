package org.openscrutiny.performance.exchange;

/** The unit a printed number carries with it; NONE where it is a bare number. */
public enum PrintedUnit {
    NONE,
    PERCENT,
    GBP
}
