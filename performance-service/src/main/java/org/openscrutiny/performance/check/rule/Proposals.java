package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.DirectionMethod;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;
import org.openscrutiny.performance.indicator.Unit;

/** Reasons that a conflict of this shape often has; a person must find one true and another accept it. */
final class Proposals {
    private Proposals() {}

    static @Nullable ExplanationReason of(Claim claim, ClaimFigures figures, Recomputed again) {
        PrintedFigure published = Objects.requireNonNull(figures.published());
        int more = published.value().compareTo(again.value());
        return switch (Objects.requireNonNull(claim.kind())) {
            // Parts are reported first and the total later; people in two categories count once in the total.
            case TOTAL -> more > 0 ? ExplanationReason.LATER_EXTRACT : ExplanationReason.OVERLAPPING_CATEGORIES;
            case SHARE -> more > 0 ? ExplanationReason.SUBSET_DENOMINATOR : null;
            case PERCENT_CHANGE -> isInPoints(published, figures) ? ExplanationReason.MISLABELLED : null;
            // Under the label of a rate there may stand the count that it is made of (2012:1143, 3587).
            case CROSS_PRINT -> isRate(published.unit()) ? ExplanationReason.MISLABELLED : null;
            case ABSOLUTE_CHANGE, POINT_CHANGE, VARIANCE, RATE, MEAN, RATING, DIRECTION -> null;
        };
    }

    static ExplanationReason ofWord(Claim claim) {
        return claim.kind() == CheckKind.RATING ? ExplanationReason.JUDGEMENT : ExplanationReason.PERIOD_DIFFERS;
    }

    /** The method that an arrow may have been made by: it may look back a year instead of a month (2012:1068). */
    static @Nullable DirectionMethod methodOf(Claim claim) {
        boolean arrow = claim.kind() == CheckKind.DIRECTION
                && DirectionWord.read(claim.published().printed(), claim.terms().polarity())
                        .filter(DirectionWord::ofGoodness)
                        .isPresent();
        return arrow ? DirectionMethod.SAME_PERIOD_LAST_YEAR : null;
    }

    private static boolean isRate(Unit unit) {
        return switch (unit) {
            case RATE_PER_1000, RATE_PER_100000, RATE -> true;
            case COUNT, PERCENT, GBP, DAYS, SCORE, FTE -> false;
        };
    }

    /** Whether a change of points is printed as one of percent. */
    private static boolean isInPoints(PrintedFigure published, ClaimFigures figures) {
        BigDecimal after = figures.one(InputRole.AFTER).orElseThrow().value();
        BigDecimal points =
                after.subtract(figures.one(InputRole.BEFORE).orElseThrow().value());
        return published.roundedAsThis(points).compareTo(published.value()) == 0;
    }
}
