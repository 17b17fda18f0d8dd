package org.openscrutiny.performance.indicator;

/** What an indicator is for: PERFORMANCE has a target, ACTIVITY an expected range, CONTEXT neither. */
public enum IndicatorRole {
    PERFORMANCE,
    ACTIVITY,
    CONTEXT
}
