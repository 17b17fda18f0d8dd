package org.openscrutiny.performance.indicator;

/** Which way is good; stated, never guessed from target and floor, which may be equal or to be confirmed. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    ON_TARGET,
    NEUTRAL
}
