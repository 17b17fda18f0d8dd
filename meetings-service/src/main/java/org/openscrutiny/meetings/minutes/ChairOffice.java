package org.openscrutiny.meetings.minutes;

/** The office in which a member presides. */
public enum ChairOffice {
    CHAIR,
    VICE_CHAIR
}
