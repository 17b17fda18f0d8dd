package org.openscrutiny.meetings.notice;

/** Which days count: Monday to Friday without bank holidays and closures, or all. */
public enum DayBasis {
    WORKING,
    CALENDAR
}
