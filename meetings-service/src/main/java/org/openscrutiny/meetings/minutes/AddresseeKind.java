package org.openscrutiny.meetings.minutes;

/** Whom a part of a resolution speaks to; a person can be thanked, but has nothing to answer. */
public enum AddresseeKind {
    ORGANISATION,
    CLASS,
    OFFICE,
    PERSON
}
