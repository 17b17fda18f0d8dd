package org.openscrutiny.meetings.minutes;

/** Kind of an interest, as far as the minutes say. */
public enum InterestKind {
    DISCLOSABLE_PECUNIARY,
    OTHER_REGISTERABLE,
    NON_REGISTERABLE,
    NOT_STATED
}
