package org.openscrutiny.meetings.minutes;

/** Whether somebody came or sent apologies. */
public enum AttendanceStatus {
    PRESENT,
    APOLOGIES
}
