package org.openscrutiny.performance.check.rule;

/** What made a figure WITHIN_ROUNDING where plain rounding does not. */
public enum VerdictCode {
    /** A word such as "over" or "around". */
    QUALIFIER,
    /** The figure lies less than a unit off: some publications cut instead of rounding. */
    TRUNCATED
}
