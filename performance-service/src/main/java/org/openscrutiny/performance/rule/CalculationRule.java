package org.openscrutiny.performance.rule;

/**
 * The rule set by which a number was calculated, as results name it. These have no parameters that a council sets, so that
 * they stand here and not in the register; whoever changes how one calculates gives it the next version.
 */
public record CalculationRule(String id, int version) {
    /** Directions of travel by two points, by a line and by five years. */
    public static final CalculationRule DIRECTION_OF_TRAVEL = new CalculationRule("DIRECTION_OF_TRAVEL", 1);

    /** The year's end of a flow. */
    public static final CalculationRule FORECAST = new CalculationRule("FORECAST", 1);

    /** Longer periods and wider areas from their parts. */
    public static final CalculationRule AGGREGATION = new CalculationRule("AGGREGATION", 1);

    /** Wilson, Byar and exact intervals. */
    public static final CalculationRule CONFIDENCE_INTERVAL = new CalculationRule("CONFIDENCE_INTERVAL", 1);

    /** The mean shares of the months. */
    public static final CalculationRule SEASONAL_PROFILE = new CalculationRule("SEASONAL_PROFILE", 1);

    /** How far figures moved since they were first published. */
    public static final CalculationRule REVISION_STATISTICS = new CalculationRule("REVISION_STATISTICS", 1);
}
