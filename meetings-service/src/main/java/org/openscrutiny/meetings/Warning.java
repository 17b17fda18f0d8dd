package org.openscrutiny.meetings;

import org.openscrutiny.chassis.problem.ProblemType;

/**
 * Something odd that does not stop a write: stored with the aggregate and shown to its clerk.
 *
 * @param code UPPER_SNAKE
 * @param pointer JSON pointer into the aggregate
 * @param message both readings, for people
 */
public record Warning(String code, String pointer, String message) {

    /** A guard that a record of the past does not meet (D2): its slug and why. */
    public static Warning guardNotMet(ProblemType guard, String pointer, String why) {
        return new Warning("GUARD_NOT_MET", pointer, guard.slug() + ": " + why);
    }
}
