package org.openscrutiny.meetings.minutes;

/** Whether somebody was in the room. */
public enum AttendanceMode {
    IN_PERSON,
    VIRTUAL
}
