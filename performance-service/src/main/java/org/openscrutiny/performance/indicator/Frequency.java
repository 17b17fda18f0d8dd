package org.openscrutiny.performance.indicator;

/** How often an indicator is due; EVENT has no rhythm. */
public enum Frequency {
    MONTHLY(1),
    QUARTERLY(3),
    ANNUAL(12),
    EVENT(0);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Months between two returns; 0 where there is no rhythm. */
    public int months() {
        return months;
    }
}
