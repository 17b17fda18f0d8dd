package org.openscrutiny.meetings.minutes;

/** A vote by name. */
public enum VoteCast {
    FOR,
    AGAINST,
    ABSTAIN
}
