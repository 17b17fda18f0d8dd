package org.openscrutiny.performance.indicator;

/** Families of colour rules; a {@code RuleSet} gives one its parameters and version. */
public enum RuleFamily {
    FLOOR_STANDARD,
    PERCENT_TOLERANCE,
    PERCENT_DIFFERENCE,
    ABSOLUTE_DIFFERENCE,
    ON_TARGET,
    EXPECTED_RANGE
}
