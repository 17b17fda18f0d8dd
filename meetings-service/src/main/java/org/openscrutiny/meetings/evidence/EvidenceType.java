package org.openscrutiny.meetings.evidence;

/** What an agenda item can point to in the sibling services. */
public enum EvidenceType {
    INDICATOR,
    DASHBOARD,
    PRIORITY,
    AGREEMENT_VERSION
}
