package org.openscrutiny.meetings.sealed;

/** What is done to a sealed text besides writing it. */
public enum SealedCommand {
    RULE
}
