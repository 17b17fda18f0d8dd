package org.openscrutiny.performance.check;

/** Where a figure check stands: {@code OPEN → EXPLAINED | CORRECTED | ACCEPTED_CONFLICT | ACCEPTED}. */
public enum CheckState {
    /** Recorded; an explanation may be proposed. */
    OPEN,
    /** An approver accepted the proposed reason. */
    EXPLAINED,
    /** The document now prints a figure that agrees; an approver may still have to accept it. */
    CORRECTED,
    /** An approver accepted that print and calculation differ and nothing explains it. */
    ACCEPTED_CONFLICT,
    /** An approver, or the rule itself, accepted a figure that is not in conflict; beside the paper's three. */
    ACCEPTED
}
