package org.openscrutiny.performance.check.rule;

/** How a printed figure and the recomputed one stand to each other. */
public enum Verdict {
    /** Recomputed from the inputs as printed and rounded as published, it is the printed figure. */
    MATCH,
    /** Not that, but what rounding or a qualifying word allows of both has more than an end point in common. */
    WITHIN_ROUNDING,
    /** They differ, and an accepted reason says why. */
    EXPLAINED,
    CONFLICT
}
