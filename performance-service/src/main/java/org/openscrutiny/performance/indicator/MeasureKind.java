package org.openscrutiny.performance.indicator;

/** How values of an indicator combine over periods and areas. */
public enum MeasureKind {
    FLOW,
    STOCK,
    PERCENTAGE,
    RATE,
    MEAN,
    SCORE,
    UNIQUE_COUNT
}
