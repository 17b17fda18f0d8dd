package org.openscrutiny.performance.indicator;

/** How the points of a series relate to each other. */
public enum Basis {
    PERIOD,
    CUMULATIVE_IN_YEAR,
    CUMULATIVE_MULTI_YEAR,
    ROLLING,
    AS_AT,
    EVENT,
    FORECAST_YEAR_END
}
