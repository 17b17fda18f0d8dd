package org.openscrutiny.performance.indicator;

/**
 * Families of colour rules; a {@code RuleSet} gives one its parameters and version. A target's own tolerances go before
 * those of the rule set.
 */
public enum RuleFamily {
    FLOOR_STANDARD(
            false,
            false,
            "GREEN when the target due is met, AMBER between floor and target, RED beyond the floor; all rounded as published."),
    PERCENT_TOLERANCE(
            false,
            true,
            "GREEN when the target due is met, AMBER when missed by no more than the tolerance in percent of it, else RED."),
    PERCENT_DIFFERENCE(
            true,
            true,
            "GREEN when missed by no more than the first tolerance in percent of the target due, AMBER by no more than the second, else RED."),
    ABSOLUTE_DIFFERENCE(
            true,
            true,
            "GREEN when the target due is missed by no more than the first tolerance, AMBER by no more than the second, else RED."),
    ON_TARGET(
            true,
            true,
            "GREEN when no further from the target due than the first tolerance, AMBER than the second, else RED."),
    EXPECTED_RANGE(false, false, "WITHIN, BELOW_RANGE or ABOVE_RANGE of what the plan expected; never a colour.");

    private final boolean readsAmber;
    private final boolean readsRed;
    private final String words;

    RuleFamily(boolean readsAmber, boolean readsRed, String words) {
        this.readsAmber = readsAmber;
        this.readsRed = readsRed;
        this.words = words;
    }

    /** Whether its rule has a tolerance up to which a miss is still GREEN, the first. */
    public boolean readsAmber() {
        return readsAmber;
    }

    /** Whether its rule has a tolerance beyond which a miss is RED, the last. */
    public boolean readsRed() {
        return readsRed;
    }

    /** The rule in plain words, for readers of one rating. */
    public String words() {
        return words;
    }
}
