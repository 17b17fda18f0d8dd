package org.openscrutiny.performance.check.rule;

/** Why there is no verdict, in the order in which the reasons are looked for. */
public enum NotCheckable {
    AWAITED("it is not out yet"),
    AREA_DIFFERS("the figures are of different areas"),
    PERIOD_NOT_STATED("no period is stated"),
    PERIOD_AMBIGUOUS("its period can be read in two ways"),
    LEVEL_ONLY("it is a level from which nothing is derived"),
    SERIES_BREAK("the series breaks between the two figures"),
    OVERLAPPING("the categories overlap, so that they need not add up"),
    PARTIAL("not every part is printed"),
    BASE_NOT_PRINTED("the figure before is not printed"),
    NO_PREVIOUS_VALUE("the figure before is not printed"),
    BASE_ZERO("a change from zero has no percentage"),
    BASE_NEGATIVE("a change from below zero has no percentage"),
    DENOMINATOR_ABSENT("the figure to divide by is not printed"),
    DENOMINATOR_ZERO("the figure to divide by is zero");

    private final String words;

    NotCheckable(String words) {
        this.words = words;
    }

    /** The reason in plain words, to follow "because". */
    public String words() {
        return words;
    }

    /** Whether it may hold for kinds of all sorts and is told by whoever read the paper, not by the numbers. */
    public boolean told() {
        return compareTo(SERIES_BREAK) <= 0;
    }
}
