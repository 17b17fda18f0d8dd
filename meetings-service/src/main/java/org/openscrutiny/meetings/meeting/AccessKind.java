package org.openscrutiny.meetings.meeting;

/** Open to the public, exempt under Schedule 12A Part 1 or confidential under s.100A(3) of the Local Government Act 1972 (D8). */
public enum AccessKind {
    OPEN,
    EXEMPT,
    CONFIDENTIAL
}
