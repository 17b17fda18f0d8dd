package org.openscrutiny.meetings.minutes;

/** In what capacity somebody was at a meeting: IN_ATTENDANCE are officers, ALSO_PRESENT other councillors. */
public enum AttendanceCapacity {
    MEMBER,
    SUBSTITUTE,
    ALSO_PRESENT,
    IN_ATTENDANCE,
    GUEST
}
