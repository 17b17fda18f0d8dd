package org.openscrutiny.performance.returns;

/** Life of a return; overdue is derived: EXPECTED past its day. */
public enum ReturnState {
    EXPECTED,
    RECEIVED,
    RECEIVED_LATE,
    NIL
}
