package org.openscrutiny.performance.target;

import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Period;

/** What a target or a range is for; it never changes. */
record YearKey(String indicatorId, String areaCode, Period period) {
    /**
     * Refuses a change of the key.
     *
     * @throws Problem 422 KEY_CHANGED
     */
    void requireSame(YearKey wished) {
        if (!equals(wished)) {
            throw Problem.ruleBroken(
                    "/period", "KEY_CHANGED", "Enter a new one for another indicator, area or period.");
        }
    }
}
