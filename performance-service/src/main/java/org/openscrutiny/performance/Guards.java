package org.openscrutiny.performance;

import java.util.List;
import java.util.Set;
import org.openscrutiny.chassis.problem.Fault;

/**
 * What happens when a figure or target breaks a rule: STRICT refuses it, AS_PRINTED stores what a document printed wrongly
 * as a warning (D2); what could not be kept or counted at all is refused there, too.
 */
public enum Guards {
    STRICT,
    AS_PRINTED;

    private static final Set<String> PRINTED = Set.of(
            "PARTS_REQUIRED",
            "PARTS_DISAGREE",
            "OUT_OF_RANGE",
            "UNIT_MISMATCH",
            "AREA_NOT_VALID",
            "INDICATOR_RETIRED",
            "REVISION_REASON",
            "FLOOR_SIDE",
            "OPERATOR_SIDE");

    /** Whether a fault of this code is but a warning. */
    public boolean warns(String code) {
        return this == AS_PRINTED && PRINTED.contains(code);
    }

    /** The faults that refuse. */
    public List<Fault> refusing(List<Fault> faults) {
        return faults.stream().filter(f -> !warns(f.code())).toList();
    }

    /** The others, as they are stored. */
    public List<String> warnings(List<Fault> faults) {
        return faults.stream()
                .filter(f -> warns(f.code()))
                .map(f -> f.code() + ": " + f.message())
                .toList();
    }
}
