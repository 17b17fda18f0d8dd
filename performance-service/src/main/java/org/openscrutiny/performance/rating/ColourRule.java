package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Polarity;

/**
 * The colour of one number against the levels of a case; knows nothing of missing values.
 *
 * @param level target due; {@code floor}, {@code amber}, {@code red}, {@code lower}, {@code upper} as the family needs
 */
record ColourRule(
        RatingInputs inputs,
        BigDecimal level,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Levels at published precision: what a reader of the page can compare. */
    static ColourRule published(RatingInputs in) {
        return new ColourRule(
                in,
                orZero(in.roundedLevel()),
                in.roundedFloor(),
                RatingInputs.rounded(in.rangeLower(), in.scale()),
                RatingInputs.rounded(in.rangeUpper(), in.scale()));
    }

    /** Levels as calculated, unrounded. */
    static ColourRule exact(RatingInputs in) {
        return new ColourRule(in, orZero(in.level()), in.floor(), in.rangeLower(), in.rangeUpper());
    }

    Verdict judge(BigDecimal value) {
        return switch (inputs.family()) {
            case FLOOR_STANDARD -> floorStandard(value);
            case PERCENT_TOLERANCE -> tolerance(percent(deviation(value)), BigDecimal.ZERO);
            case PERCENT_DIFFERENCE -> tolerance(percent(deviation(value)), orZero(inputs.amber()));
            case ABSOLUTE_DIFFERENCE, ON_TARGET -> tolerance(deviation(value), orZero(inputs.amber()));
            case EXPECTED_RANGE -> range(value);
        };
    }

    /** Status and reason of one number. */
    record Verdict(RatingStatus status, RatingReason reason) {}

    private Verdict floorStandard(BigDecimal value) {
        boolean lowerIsBetter = inputs.polarity() == Polarity.LOWER_IS_BETTER;
        int turn = lowerIsBetter ? -1 : 1;
        if (turn * value.compareTo(level) >= 0) {
            return new Verdict(RatingStatus.GREEN, RatingReason.TARGET_MET);
        }
        if (floor == null) {
            return new Verdict(RatingStatus.NONE, RatingReason.FLOOR_ABSENT);
        }
        if (turn * value.compareTo(floor) >= 0) {
            return new Verdict(RatingStatus.AMBER, RatingReason.BETWEEN_FLOOR_AND_TARGET);
        }
        return new Verdict(RatingStatus.RED, lowerIsBetter ? RatingReason.ABOVE_FLOOR : RatingReason.BELOW_FLOOR);
    }

    private Verdict tolerance(BigDecimal miss, BigDecimal green) {
        if (miss.signum() == 0) {
            return new Verdict(RatingStatus.GREEN, RatingReason.TARGET_MET);
        }
        if (miss.compareTo(green) <= 0) {
            return new Verdict(RatingStatus.GREEN, RatingReason.WITHIN_TOLERANCE);
        }
        return miss.compareTo(orZero(inputs.red())) <= 0
                ? new Verdict(RatingStatus.AMBER, RatingReason.WITHIN_TOLERANCE)
                : new Verdict(RatingStatus.RED, RatingReason.BEYOND_TOLERANCE);
    }

    private Verdict range(BigDecimal value) {
        if (lower != null && value.compareTo(lower) < 0) {
            return new Verdict(RatingStatus.BELOW_RANGE, RatingReason.BEYOND_TOLERANCE);
        }
        if (upper != null && value.compareTo(upper) > 0) {
            return new Verdict(RatingStatus.ABOVE_RANGE, RatingReason.BEYOND_TOLERANCE);
        }
        return new Verdict(RatingStatus.WITHIN, RatingReason.WITHIN_TOLERANCE);
    }

    /** How far the value lies on the bad side of the level, never negative. */
    private BigDecimal deviation(BigDecimal value) {
        return switch (inputs.polarity()) {
            case HIGHER_IS_BETTER -> level.subtract(value).max(BigDecimal.ZERO);
            case LOWER_IS_BETTER -> value.subtract(level).max(BigDecimal.ZERO);
            case ON_TARGET, NEUTRAL -> value.subtract(level).abs();
        };
    }

    /** Percent of the level; a level of zero is refused before. */
    private BigDecimal percent(BigDecimal miss) {
        return miss.multiply(HUNDRED).divide(level.abs(), MathContext.DECIMAL128);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
