package org.openscrutiny.performance.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.DirectionMethod;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.ExplanationReason;
import org.openscrutiny.performance.check.rule.Goodness;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.check.rule.Verdict;
import org.openscrutiny.performance.check.rule.VerdictCode;
import org.openscrutiny.performance.rule.RuleSet;

/**
 * A figure check as it is read: the statement with its source, the figure as printed and as recomputed, and what is to
 * be said of the two.
 *
 * @param published verbatim; {@code publishedValue} as read, {@code publishedScale} its decimals, −3 for thousands
 * @param low what rounding and words of the inputs allow, to {@code high}
 * @param impliedLow what a base that is not printed must have been, to {@code impliedHigh}
 * @param proposal a reason worth looking at, which nothing has granted; {@code proposedMethod} how an arrow that conflicts
 *     may have been made
 * @param ruleSet what a RATING was recomputed with
 * @param people absent for the public
 */
public record FigureCheckView(
        String id,
        CheckState state,
        String statement,
        String document,
        @Nullable String reference,
        @Nullable CheckKind kind,
        @Nullable String indicatorId,
        @Nullable String observationId,
        @Nullable String dashboardId,
        List<CheckedInput> inputs,
        String published,
        @Nullable BigDecimal publishedValue,
        @Nullable Integer publishedScale,
        @Nullable BigDecimal recomputed,
        @Nullable String recomputedWord,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Verdict verdict,
        @Nullable VerdictCode code,
        @Nullable NotCheckable notCheckable,
        @Nullable BigDecimal impliedLow,
        @Nullable BigDecimal impliedHigh,
        @Nullable Goodness goodness,
        @Nullable ExplanationReason proposal,
        @Nullable DirectionMethod proposedMethod,
        String sentence,
        String rule,
        @Nullable RuleSet ruleSet,
        @Nullable CheckExplanation explanation,
        @Nullable CheckCorrection correction,
        @Nullable Instant acceptedAt,
        @Nullable CheckPeople people) {

    /** What everybody may see once it is accepted: no person is named. */
    static FigureCheckView open(FigureCheck check) {
        CheckExplanation explanation = check.explanation();
        CheckCorrection correction = check.correction();
        return of(
                check,
                explanation == null ? null : explanation.withoutPerson(),
                correction == null ? null : correction.withoutPerson(),
                null);
    }

    /** What officers, approvers and clerks see. */
    static FigureCheckView full(FigureCheck check) {
        return of(check, check.explanation(), check.correction(), CheckPeople.of(check));
    }

    private static FigureCheckView of(
            FigureCheck check,
            @Nullable CheckExplanation explanation,
            @Nullable CheckCorrection correction,
            @Nullable CheckPeople people) {
        CheckFigure claim = check.claim();
        CheckOutcome outcome = check.outcome();
        return new FigureCheckView(
                check.id(),
                check.state(),
                claim.statement(),
                claim.document(),
                claim.reference(),
                claim.kind(),
                check.indicatorId(),
                check.observationId(),
                check.dashboardId(),
                outcome.inputs(),
                claim.published().printed(),
                outcome.publishedValue(),
                outcome.publishedScale(),
                outcome.recomputed(),
                outcome.recomputedWord(),
                outcome.low(),
                outcome.high(),
                outcome.verdict(),
                outcome.code(),
                check.notCheckable(),
                outcome.impliedLow(),
                outcome.impliedHigh(),
                outcome.goodness(),
                outcome.proposal(),
                outcome.proposedMethod(),
                outcome.sentence(),
                outcome.rule(),
                outcome.ruleSet(),
                explanation,
                correction,
                check.accepted() ? check.acceptedSince() : null,
                people);
    }
}
