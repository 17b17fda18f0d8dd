package org.openscrutiny.performance.check.rule;

/** How a printed figure and the recomputed one stand to each other. */
public enum Verdict {
    /** Recomputed from the inputs as printed and rounded as published, it is the printed figure. */
    MATCH("Match"),
    /** Not that, but what rounding or a qualifying word allows of both has more than an end point in common. */
    WITHIN_ROUNDING("Within rounding"),
    /** They differ, and an accepted reason says why. */
    EXPLAINED("Explained"),
    CONFLICT("Conflict");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
