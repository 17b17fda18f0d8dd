package org.openscrutiny.performance.chart;

/** Methods of judging the direction of travel. */
public enum DirectionMethod {
    PREVIOUS_PERIOD("against the previous period"),
    SAME_PERIOD_LAST_YEAR("against the same period last year"),
    REGRESSION("by a straight line through the points"),
    FIVE_POINT("by the latest five years");

    private final String words;

    DirectionMethod(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
