package org.openscrutiny.performance.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;

/** What must hold of tolerances, whether a version of a rule set has them or a target its own. */
public final class Tolerances {
    private Tolerances() {}

    /** Refuses a tolerance that is negative (OUT_OF_RANGE). */
    public static Optional<Fault> negative(String pointer, @Nullable BigDecimal given) {
        return given == null || given.signum() >= 0
                ? Optional.empty()
                : Optional.of(new Fault(
                        pointer, "OUT_OF_RANGE", "A tolerance is how far a target may be missed: give 0 or more."));
    }

    /** Refuses two of which GREEN ends where it is RED already (TOLERANCE_ORDER). */
    public static Optional<Fault> order(@Nullable BigDecimal amber, @Nullable BigDecimal red) {
        return amber == null || red == null || amber.compareTo(red) <= 0
                ? Optional.empty()
                : Optional.of(new Fault(
                        "/amber",
                        "TOLERANCE_ORDER",
                        "GREEN ends at " + amber.toPlainString() + ", behind where RED begins, " + red.toPlainString()
                                + ": correct one of the two."));
    }
}
