package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;

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
            case ABSOLUTE_CHANGE, POINT_CHANGE, VARIANCE, RATE, MEAN, CROSS_PRINT, RATING, DIRECTION -> null;
        };
    }

    static ExplanationReason ofWord(Claim claim) {
        // An arrow may look back a year instead of a month.
        return claim.kind() == CheckKind.RATING ? ExplanationReason.JUDGEMENT : ExplanationReason.PERIOD_DIFFERS;
    }

    /** Whether a change of points is printed as one of percent. */
    private static boolean isInPoints(PrintedFigure published, ClaimFigures figures) {
        BigDecimal after = figures.one(InputRole.AFTER).orElseThrow().value();
        BigDecimal points =
                after.subtract(figures.one(InputRole.BEFORE).orElseThrow().value());
        return published.roundedAsThis(points).compareTo(published.value()) == 0;
    }
}
