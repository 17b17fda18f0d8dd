package org.openscrutiny.performance.indicator;

/** Units a figure is counted in; PERCENT means points of a hundred, GBP whole pounds. */
public enum Unit {
    COUNT,
    PERCENT,
    GBP,
    DAYS,
    RATE_PER_1000,
    RATE_PER_100000,
    RATE,
    SCORE,
    FTE
}
