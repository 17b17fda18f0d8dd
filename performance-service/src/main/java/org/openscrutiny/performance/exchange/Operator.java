package org.openscrutiny.performance.exchange;

/** A comparison sign printed before a number. */
public enum Operator {
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN
}
