package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import org.openscrutiny.performance.indicator.RuleFamily;

/** The rule set in use for each family; a target's own tolerances go before. */
public final class RuleSets {
    private RuleSets() {}

    /** The newest rule set of a family. */
    public static RuleSet current(RuleFamily family) {
        return switch (family) {
            case FLOOR_STANDARD -> RuleSet.floorStandard();
            case PERCENT_TOLERANCE -> RuleSet.percentTolerance(BigDecimal.TEN);
            case PERCENT_DIFFERENCE -> tolerances(family, 1, 5);
            case ABSOLUTE_DIFFERENCE, ON_TARGET -> tolerances(family, 3, 8);
            case EXPECTED_RANGE -> RuleSet.expectedRange();
        };
    }

    /** The rule in plain words, for readers of one rating. */
    public static String words(RuleFamily family) {
        return switch (family) {
            case FLOOR_STANDARD ->
                "GREEN when the target due is met, AMBER between floor and target, RED beyond the floor; all rounded as published.";
            case PERCENT_TOLERANCE ->
                "GREEN when the target due is met, AMBER when missed by no more than the tolerance in percent of it, else RED.";
            case PERCENT_DIFFERENCE ->
                "GREEN when missed by no more than the first tolerance in percent of the target due, AMBER by no more than the second, else RED.";
            case ABSOLUTE_DIFFERENCE ->
                "GREEN when the target due is missed by no more than the first tolerance, AMBER by no more than the second, else RED.";
            case ON_TARGET ->
                "GREEN when no further from the target due than the first tolerance, AMBER than the second, else RED.";
            case EXPECTED_RANGE -> "WITHIN, BELOW_RANGE or ABOVE_RANGE of what the plan expected; never a colour.";
        };
    }

    private static RuleSet tolerances(RuleFamily family, int amber, int red) {
        return new RuleSet(family.name(), 1, family, BigDecimal.valueOf(amber), BigDecimal.valueOf(red));
    }
}
