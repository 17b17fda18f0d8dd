package org.openscrutiny.performance.commentary;

/** Life of an obligation; overdue is derived: OPEN or ESCALATED past its day. */
public enum ObligationState {
    OPEN,
    MET,
    MET_LATE,
    WAIVED,
    ESCALATED,
    NOT_SUPPLIED
}
