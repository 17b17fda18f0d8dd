package org.openscrutiny.performance.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
                terms.basis() == Basis.ROLLING && terms.windowMonths() != null && terms.windowMonths() != 12,
                at + "/windowMonths",
                "WINDOW",
                "A rolling period is exactly 12 months.");
        boolean scored = terms.kind() == MeasureKind.SCORE || terms.unit() == Unit.SCORE;
        faults.brokenIf(
                terms.scaleMax() == null ? terms.kind() == MeasureKind.SCORE : !scored,
                at + "/scaleMax",
                "SCALE_MAX",
                "A SCORE carries its maximum, nothing else does.");
        faults.brokenIf(
                terms.ruleFamily() == RuleFamily.ON_TARGET && terms.polarity() != Polarity.ON_TARGET,
                at + "/ruleFamily",
                "RULE_FAMILY",
                "The family ON_TARGET judges indicators whose polarity is ON_TARGET.");
        if (terms.needsParts() && countsOnParts(terms)) {
            String words = "A " + terms.kind() + " that counts on its parts names both: say what is counted.";
            faults.brokenIf(blank(terms.numeratorLabel()), at + "/numeratorLabel", "REQUIRED", words);
            faults.brokenIf(blank(terms.denominatorLabel()), at + "/denominatorLabel", "REQUIRED", words);
        }
        faults.brokenIf(
                terms.changeReason() == null
                        && terms.comparableWithPrevious() != null
                        && terms.comparableWithPrevious() != Comparability.YES,
                at + "/changeReason",
                "REQUIRED",
                "Say why figures cannot be laid beside those of the definition before.");
    }

    /**
     * Lets the terms of a definition pass that replaces another: whether the series goes on is said, not guessed.
     *
     * @throws org.openscrutiny.chassis.problem.Problem 422 with all faults
     */
    public static void checkNext(DefinitionTerms terms) {
        Faults faults = new Faults();
        check(terms, "", faults);
        faults.brokenIf(
                terms.comparableWithPrevious() == null,
                "/comparableWithPrevious",
                "REQUIRED",
                "Say YES, PARTLY or NO: unless YES the series breaks at validFrom.");
        faults.throwIfAny();
    }

    /** A figure printed as a percentage only has no parts, so that a definition may do without. */
    private static boolean countsOnParts(DefinitionTerms terms) {
        return !blank(terms.numeratorLabel())
                || !blank(terms.denominatorLabel())
                || terms.minDenominator() != null
                || Boolean.TRUE.equals(terms.additiveAreas());
    }

    private static boolean blank(@Nullable String label) {
        return label == null || label.isBlank();
    }
}
