package org.openscrutiny.performance.observation;

/** Life of a vintage: SUBMITTED → APPROVED → PUBLISHED → SUPERSEDED, with RETURNED before and WITHDRAWN after. */
public enum VintageState {
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
