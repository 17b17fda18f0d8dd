package org.openscrutiny.performance.period;

/** What of a figure is judged: the period alone, the year so far, or the year as forecast. */
public enum Measure {
    PERIOD,
    YEAR_TO_DATE,
    FORECAST
}
