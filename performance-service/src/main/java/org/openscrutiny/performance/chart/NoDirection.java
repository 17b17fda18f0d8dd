package org.openscrutiny.performance.chart;

/** Why a method gives no direction of travel. */
public enum NoDirection {
    NO_PREVIOUS_VALUE("there is no figure to compare with"),
    VALUE_MISSING("one of the two figures is missing"),
    SERIES_BREAK("the series broke in between"),
    TARGET_ABSENT("nearer is better, and there is no target"),
    TOO_FEW_POINTS("there are too few points"),
    ROLLING("each point shares months with the one before it"),
    CUMULATIVE("each point contains the ones before it"),
    OVERLAPPING("the periods overlap"),
    NOT_ANNUAL("the figures are not annual"),
    NO_INTERVAL("the figures have no confidence interval");

    private final String words;

    NoDirection(String words) {
        this.words = words;
    }

    /** In plain words, to follow "because". */
    public String words() {
        return words;
    }
}
