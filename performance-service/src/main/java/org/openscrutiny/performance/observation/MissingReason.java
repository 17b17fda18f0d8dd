package org.openscrutiny.performance.observation;

/** Why an observation has no value. */
public enum MissingReason {
    REPORTED_QUARTERLY,
    DUE_LATER,
    TO_BE_CONFIRMED,
    NOT_AVAILABLE,
    NOT_APPLICABLE,
    NEW_INDICATOR,
    SUPPRESSED,
    NO_RETURN,
    EMPTY
}
