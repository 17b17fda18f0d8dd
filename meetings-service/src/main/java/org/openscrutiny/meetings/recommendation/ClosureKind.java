package org.openscrutiny.meetings.recommendation;

/** Why the committee closes a recommendation. */
public enum ClosureKind {
    IMPLEMENTED,
    REJECTION_NOTED,
    SUPERSEDED,
    NO_LONGER_RELEVANT
}
