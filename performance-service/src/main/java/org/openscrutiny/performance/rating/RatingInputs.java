package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.observation.Qualifier;

/**
 * Every number and word a rating was made from, stored with it: {@link Rag#of} needs nothing else.
 *
 * @param scale published scale: decimals shown, −3 for thousands; comparison is made at this precision
 * @param roundedValue {@code value} rounded HALF_UP to the scale, and so the other rounded numbers
 * @param upper upper end of a RANGE
 * @param level level due, already phased; {@code share} is the part of the year's improvement it stands for
 * @param profileAbsent a target is set, but nothing says what of it is due
 * @param sameDefinition value and target were made under one definition
 * @param amber tolerance a, {@code red} tolerance b, of target or rule set
 * @param rangeLower lower end of the expected range, in ACTIVITY indicators
 */
public record RatingInputs(
        IndicatorRole role,
        String ruleSet,
        int ruleVersion,
        RuleFamily family,
        Polarity polarity,
        int scale,
        ValueState valueState,
        @Nullable BigDecimal value,
        @Nullable BigDecimal roundedValue,
        Qualifier qualifier,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal minDenominator,
        TargetState targetState,
        boolean sameDefinition,
        boolean profileAbsent,
        @Nullable BigDecimal level,
        @Nullable BigDecimal roundedLevel,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal roundedFloor,
        @Nullable BigDecimal share,
        @Nullable BigDecimal amber,
        @Nullable BigDecimal red,
        @Nullable BigDecimal rangeLower,
        @Nullable BigDecimal rangeUpper) {
    public RatingInputs {
        if (scale < -6 || scale > 6) {
            throw new IllegalArgumentException("published scale runs from -6 to 6: scale=" + scale);
        }
        if ((valueState == ValueState.PRESENT) == (value == null)) {
            throw new IllegalArgumentException("a value is there exactly when its state says so: state=" + valueState);
        }
        agree(value, roundedValue, scale);
        agree(level, roundedLevel, scale);
        agree(floor, roundedFloor, scale);
    }

    /** Id and version of the rule set: {@code FLOOR_STANDARD v1}. */
    public String ruleLabel() {
        return ruleSet + " v" + ruleVersion;
    }

    /** The same with an exact value in the place of this one. */
    public RatingInputs valued(BigDecimal exact) {
        return new RatingInputs(
                role,
                ruleSet,
                ruleVersion,
                family,
                polarity,
                scale,
                ValueState.PRESENT,
                exact,
                rounded(exact, scale),
                Qualifier.EXACT,
                null,
                denominator,
                minDenominator,
                targetState,
                sameDefinition,
                profileAbsent,
                level,
                roundedLevel,
                floor,
                roundedFloor,
                share,
                amber,
                red,
                rangeLower,
                rangeUpper);
    }

    /** {@code number} HALF_UP at this scale, written without an exponent; null stays null. */
    static @Nullable BigDecimal rounded(@Nullable BigDecimal number, int scale) {
        if (number == null) {
            return null;
        }
        BigDecimal at = number.setScale(scale, RoundingMode.HALF_UP);
        return scale < 0 ? at.setScale(0) : at;
    }

    private static void agree(@Nullable BigDecimal raw, @Nullable BigDecimal shown, int scale) {
        BigDecimal expected = rounded(raw, scale);
        boolean same = expected == null ? shown == null : shown != null && expected.compareTo(shown) == 0;
        if (!same) {
            throw new IllegalArgumentException("rounded " + shown + " is not " + raw + " at scale " + scale);
        }
    }
}
