package org.openscrutiny.performance.series;

/** Life of a rebase: PROPOSED → ACCEPTED. */
public enum RebaseState {
    PROPOSED,
    ACCEPTED
}
