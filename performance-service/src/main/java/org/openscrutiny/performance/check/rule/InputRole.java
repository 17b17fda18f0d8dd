package org.openscrutiny.performance.check.rule;

/** What an input is to the figure made from it. */
public enum InputRole {
    BEFORE,
    AFTER,
    PART,
    WHOLE,
    OUTTURN,
    BUDGET,
    ELSEWHERE,
    VALUE,
    /** The target due, already phased; in a DIRECTION the target that nearness is measured from. */
    LEVEL,
    FLOOR
}
