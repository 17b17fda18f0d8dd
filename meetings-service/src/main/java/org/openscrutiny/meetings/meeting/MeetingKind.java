package org.openscrutiny.meetings.meeting;

/** Kinds of meetings. */
public enum MeetingKind {
    ORDINARY,
    ADDITIONAL,
    EXTRAORDINARY,
    INFORMAL,
    BRIEFING
}
