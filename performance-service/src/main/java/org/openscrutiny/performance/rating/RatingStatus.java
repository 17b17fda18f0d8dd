package org.openscrutiny.performance.rating;

/** Statuses of a rating; WITHIN, ABOVE_RANGE and BELOW_RANGE are never colours, NONE always has a reason. */
public enum RatingStatus {
    GREEN,
    AMBER,
    RED,
    WITHIN,
    ABOVE_RANGE,
    BELOW_RANGE,
    NONE;

    /** Whether it is a colour, which only PERFORMANCE indicators can have. */
    boolean colour() {
        return this == GREEN || this == AMBER || this == RED;
    }
}
