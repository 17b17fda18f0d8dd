package org.openscrutiny.csa.response;

/** How far the addressee is with its answer. */
enum ResponseStep {
    /** Nobody in the register is meant; the coordinator says who is. */
    UNMATCHED,
    DUE,
    ACKNOWLEDGED,
    DRAFTED,
    APPROVED,
    SENT
}
