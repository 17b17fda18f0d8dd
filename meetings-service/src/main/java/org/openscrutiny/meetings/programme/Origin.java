package org.openscrutiny.meetings.programme;

/** Where an item of the work programme comes from. */
public enum Origin {
    MEMBER,
    CHAIR,
    SPOKESPEOPLE,
    RESOLUTION,
    STATUTORY,
    MONITORING_OFFICER,
    PARTNER
}
