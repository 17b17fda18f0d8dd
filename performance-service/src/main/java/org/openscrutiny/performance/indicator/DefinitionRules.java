package org.openscrutiny.performance.indicator;

import java.util.List;
import org.openscrutiny.chassis.problem.Faults;

/** What the terms of a definition must agree on among themselves. */
public final class DefinitionRules {
    private DefinitionRules() {}

    /**
     * Lets terms pass that agree.
     *
     * @param path pointer to the terms, of which there may be many
     * @throws org.openscrutiny.chassis.problem.Problem 422 with the faults of all
     */
    public static void check(List<DefinitionTerms> all, String path) {
        Faults faults = new Faults();
        for (int i = 0; i < all.size(); i++) {
            check(all.get(i), all.size() == 1 ? path : "/" + i + path, faults);
        }
        faults.throwIfAny();
    }

    private static void check(DefinitionTerms terms, String at, Faults faults) {
        boolean windowed = terms.basis() == Basis.ROLLING || terms.basis() == Basis.CUMULATIVE_MULTI_YEAR;
        faults.brokenIf(
                windowed == (terms.windowMonths() == null),
                at + "/windowMonths",
                "WINDOW",
                "ROLLING and CUMULATIVE_MULTI_YEAR have a window in months, no other basis has.");
        faults.brokenIf(
                (terms.kind() == MeasureKind.SCORE) == (terms.scaleMax() == null),
                at + "/scaleMax",
                "SCALE_MAX",
                "A SCORE carries its maximum, no other kind does.");
        faults.brokenIf(
                terms.ruleFamily() == RuleFamily.ON_TARGET && terms.polarity() != Polarity.ON_TARGET,
                at + "/ruleFamily",
                "RULE_FAMILY",
                "The family ON_TARGET judges indicators whose polarity is ON_TARGET.");
    }
}
