package org.openscrutiny.performance.chart;

/** Why a longer period, or a wider area, has no value of its parts. */
public enum NoAggregate {
    /** People cannot be added, nor figures of areas unless their definition says so: such a figure is only reported. */
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
