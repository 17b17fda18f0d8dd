package org.openscrutiny.performance.chart;

/** Why a longer period has no value of its parts. */
public enum NoAggregate {
    /** People cannot be added: such a figure is only ever reported. */
    REPORTED_ONLY,
    SUPPRESSED,
    MISSING,
    /** Nothing is published for some part yet. */
    INCOMPLETE,
    NOT_APPLICABLE,
    /** A share, rate or mean without the numbers it is of. */
    PARTS_ABSENT,
    DENOMINATOR_ZERO,
    /** The parts are not counted in one unit. */
    UNIT_CHANGED
}
