package org.openscrutiny.performance.period;

/** The kinds of period a figure can stand for; keys and spans are listed at {@link Periods}. */
public enum PeriodType {
    MONTH,
    QUARTER,
    HALF_YEAR,
    FINANCIAL_YEAR,
    ACADEMIC_YEAR,
    CALENDAR_YEAR,
    YEAR_TO_DATE,
    ROLLING,
    YEAR_ENDING,
    MULTI_YEAR,
    CUMULATIVE,
    AS_AT,
    EVENT,
    RANGE
}
