package org.openscrutiny.meetings.meeting;

/** What an agenda item is for. */
public enum ItemKind {
    PROCEDURAL,
    MEMBERSHIP,
    SUBSTITUTES,
    DECLARATIONS,
    MINUTES,
    ORAL_UPDATE,
    REPORT,
    PRE_DECISION,
    MONITORING,
    POLICY,
    CALL_IN,
    MEMBER_REQUEST,
    EXCLUSION,
    WORK_PROGRAMME,
    OTHER
}
