package org.openscrutiny.meetings.recommendation;

/** Under which duty an answer is due; each has its period in the policy, NONE has no clock. */
public enum Basis {
    RESPONSIBLE_AUTHORITY,
    EXECUTIVE,
    HEALTH_BODY,
    NONE
}
