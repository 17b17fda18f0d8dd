package org.openscrutiny.performance.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.DirectionMethod;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.Claim;
import org.openscrutiny.performance.check.rule.ExplanationReason;
import org.openscrutiny.performance.check.rule.FigureVerdict;
import org.openscrutiny.performance.check.rule.Goodness;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.check.rule.PrintedFigure;
import org.openscrutiny.performance.check.rule.Verdict;
import org.openscrutiny.performance.check.rule.VerdictCode;
import org.openscrutiny.performance.rule.RuleSet;

/**
 * What the calculation said when it was asked, frozen with the check; fields as {@link FigureVerdict} has them, numbers
 * to twelve decimals.
 *
 * @param rule rule set and version of the check itself
 * @param ruleSet the one that a RATING was recomputed with
 */
public record CheckOutcome(
        @Nullable BigDecimal publishedValue,
        @Nullable Integer publishedScale,
        List<CheckedInput> inputs,
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
        @Nullable RuleSet ruleSet) {
    private static final String RULE = "FIGURE_CHECK v1";
    private static final int DECIMALS = 12;

    /** Asks the calculation; the claim must have no faults. */
    static CheckOutcome of(Claim claim, @Nullable ExplanationReason accepted) {
        FigureVerdict found = FigureVerdict.of(claim, accepted);
        PrintedFigure published = found.published();
        List<CheckedInput> inputs = new ArrayList<>();
        for (int i = 0; i < claim.inputs().size(); i++) {
            inputs.add(CheckedInput.of(claim.inputs().get(i), found.inputs().get(i)));
        }
        return new CheckOutcome(
                plain(published == null ? null : published.value()),
                published == null ? null : published.scale(),
                inputs,
                plain(found.recomputed()),
                found.recomputedWord(),
                plain(found.interval() == null ? null : found.interval().low()),
                plain(found.interval() == null ? null : found.interval().high()),
                found.verdict(),
                found.code(),
                found.notCheckable(),
                plain(found.implied() == null ? null : found.implied().low()),
                plain(found.implied() == null ? null : found.implied().high()),
                found.goodness(),
                found.proposal(),
                found.proposedMethod(),
                found.sentence(),
                RULE,
                claim.kind() == CheckKind.RATING ? claim.terms().ratedBy() : null);
    }

    /** Without exponent, and without zeros that say nothing. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal cut = number.setScale(Math.min(Math.max(0, number.scale()), DECIMALS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return cut.scale() < 0 ? cut.setScale(0) : cut;
    }
}
