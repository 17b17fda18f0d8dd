package org.openscrutiny.meetings.minutes;

/** What an amendment changes. */
public enum AmendmentTarget {
    ATTENDANCE,
    PARAGRAPH,
    TITLE,
    RESOLUTION,
    OTHER
}
