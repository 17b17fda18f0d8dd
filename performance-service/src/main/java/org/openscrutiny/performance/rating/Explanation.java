package org.openscrutiny.performance.rating;

import org.openscrutiny.performance.rating.RatingView.RuleSetView;

/**
 * Why a rating has its status.
 *
 * @param again what {@code inputs} give when the rule is applied to them once more
 * @param roundingDecided whether unrounded numbers would have given another status
 */
public record Explanation(
        String ratingId,
        int entry,
        RatingStatus rating,
        RatingReason reason,
        String reasonWords,
        String reasonText,
        RuleSetView ruleSet,
        String ruleText,
        RatingInputs inputs,
        RatingStatus again,
        boolean roundingDecided) {
    /** What of the public bytes of a rating an explanation needs. */
    record Published(
            String id,
            int entry,
            RatingStatus rating,
            RatingReason reason,
            String reasonText,
            RuleSetView ruleSet,
            RatingInputs inputs) {}

    static Explanation of(Published rating) {
        Rag again = Rag.of(rating.inputs());
        return new Explanation(
                rating.id(),
                rating.entry(),
                rating.rating(),
                rating.reason(),
                rating.reason().words(),
                rating.reasonText(),
                rating.ruleSet(),
                rating.inputs().family().words(),
                rating.inputs(),
                again.status(),
                again.roundingDecided());
    }
}
