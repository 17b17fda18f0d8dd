package org.openscrutiny.performance.area;

import org.openscrutiny.chassis.problem.Fault;

/**
 * Why a figure cannot be entered for an area.
 *
 * @param message the area, its days and the period
 * @param mend what to enter instead, the successors by code and name
 */
public record AreaNotValid(String message, String mend) {
    public static final String CODE = "AREA_NOT_VALID";

    /** The same as a fault of a command's area. */
    public Fault fault() {
        return new Fault("/areaCode", CODE, message + " " + mend);
    }
}
