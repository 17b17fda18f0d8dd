package org.openscrutiny.performance.chart;

/** What a point of a chart shows; the first that fits, in the order of the rule set. */
public enum SpecialCause {
    COMMON("within the usual variation", 0),
    ABOVE_UPL("above the upper process limit", 1),
    BELOW_LPL("below the lower process limit", -1),
    TREND_7_UP("one of seven or more rising in a row", 1),
    TREND_7_DOWN("one of seven or more falling in a row", -1),
    TWO_IN_THREE_HIGH("one of two in three close to the upper limit", 1),
    TWO_IN_THREE_LOW("one of two in three close to the lower limit", -1),
    SHIFT_7_HIGH("one of seven or more in a row above the mean", 1),
    SHIFT_7_LOW("one of seven or more in a row below the mean", -1);

    private final String words;
    private final int side;

    SpecialCause(String words, int side) {
        this.words = words;
        this.side = side;
    }

    /** In plain words, to follow the value. */
    public String words() {
        return words;
    }

    /** 1 = high or up, −1 = low or down, 0 = neither. */
    public int side() {
        return side;
    }
}
