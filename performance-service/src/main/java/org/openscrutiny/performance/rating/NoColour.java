package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;

/** The reasons that stand before any comparison, first match wins. */
final class NoColour {
    private NoColour() {}

    static Optional<RatingReason> reason(RatingInputs in) {
        return role(in).or(() -> value(in)).or(() -> in.role() == IndicatorRole.ACTIVITY ? definition(in) : target(in));
    }

    private static Optional<RatingReason> role(RatingInputs in) {
        return switch (in.role()) {
            case CONTEXT -> Optional.of(RatingReason.ROLE_NOT_RATED);
            case ACTIVITY ->
                in.rangeLower() == null && in.rangeUpper() == null
                        ? Optional.of(RatingReason.NO_RANGE)
                        : Optional.empty();
            case PERFORMANCE -> Optional.empty();
        };
    }

    private static Optional<RatingReason> value(RatingInputs in) {
        return switch (in.valueState()) {
            case NOT_DUE -> Optional.of(RatingReason.NOT_DUE);
            case NOT_APPLICABLE -> Optional.of(RatingReason.VALUE_NOT_APPLICABLE);
            case SUPPRESSED -> Optional.of(RatingReason.VALUE_SUPPRESSED);
            case MISSING -> Optional.of(RatingReason.VALUE_MISSING);
            case PRESENT -> tooFewCases(in);
        };
    }

    private static Optional<RatingReason> tooFewCases(RatingInputs in) {
        BigDecimal cases = in.denominator();
        BigDecimal least = in.minDenominator();
        return cases != null && least != null && cases.compareTo(least) < 0
                ? Optional.of(RatingReason.DENOMINATOR_TOO_SMALL)
                : Optional.empty();
    }

    private static Optional<RatingReason> target(RatingInputs in) {
        if (in.targetState() == TargetState.TO_BE_CONFIRMED) {
            return Optional.of(RatingReason.TARGET_TO_BE_CONFIRMED);
        }
        if (in.targetState() == TargetState.ABSENT) {
            return Optional.of(RatingReason.TARGET_ABSENT);
        }
        Optional<RatingReason> mismatch = definition(in);
        if (mismatch.isPresent()) {
            return mismatch;
        }
        BigDecimal shown = in.roundedLevel();
        if (in.profileAbsent() || shown == null) {
            return Optional.of(RatingReason.PROFILE_ABSENT);
        }
        boolean percent = in.family() == RuleFamily.PERCENT_TOLERANCE || in.family() == RuleFamily.PERCENT_DIFFERENCE;
        return percent && shown.signum() == 0 ? Optional.of(RatingReason.TARGET_ZERO) : Optional.empty();
    }

    /** A rule that cannot judge this kind of indicator is as little use as a target of another definition. */
    private static Optional<RatingReason> definition(RatingInputs in) {
        boolean suits =
                switch (in.family()) {
                    case FLOOR_STANDARD ->
                        in.role() == IndicatorRole.PERFORMANCE
                                && (in.polarity() == Polarity.HIGHER_IS_BETTER
                                        || in.polarity() == Polarity.LOWER_IS_BETTER);
                    case PERCENT_TOLERANCE, PERCENT_DIFFERENCE, ABSOLUTE_DIFFERENCE ->
                        in.role() == IndicatorRole.PERFORMANCE && in.polarity() != Polarity.NEUTRAL;
                    case ON_TARGET -> in.role() == IndicatorRole.PERFORMANCE && in.polarity() == Polarity.ON_TARGET;
                    case EXPECTED_RANGE -> in.role() == IndicatorRole.ACTIVITY;
                };
        return suits && in.sameDefinition() ? Optional.empty() : Optional.of(RatingReason.DEFINITION_MISMATCH);
    }
}
