package org.openscrutiny.performance.rating;

/** What a rating judges: the period alone, the year so far, or the year as forecast. */
public enum Measure {
    PERIOD,
    YEAR_TO_DATE,
    FORECAST
}
