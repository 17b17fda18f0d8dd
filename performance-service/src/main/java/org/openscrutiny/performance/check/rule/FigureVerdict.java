package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.DirectionMethod;
import org.openscrutiny.performance.check.rule.Recalculation.Obstacle;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;
import org.openscrutiny.performance.indicator.Polarity;

/**
 * What is to be said of a printed figure: the recomputed one with all that rounding allows of it, and a verdict or the
 * reason why there is none. The same claim always gives the same answer.
 *
 * @param published the checked figure as read; null for a word
 * @param recomputed from the inputs as printed, to twelve decimals at most
 * @param recomputedWord the colour or direction that the inputs give
 * @param interval what rounding and qualifying words of the inputs allow
 * @param implied what a figure that is not printed must have been
 * @param goodness good or bad, apart from the sign; of changes whose polarity is known
 * @param proposal a reason worth looking at; never granted here
 * @param proposedMethod with an arrow that conflicts, the method it may have been made by
 * @param sentence all of it in one English sentence, plain text
 */
public record FigureVerdict(
        @Nullable PrintedFigure published,
        List<Optional<PrintedFigure>> inputs,
        @Nullable BigDecimal recomputed,
        @Nullable String recomputedWord,
        @Nullable Interval interval,
        @Nullable Verdict verdict,
        @Nullable VerdictCode code,
        @Nullable NotCheckable notCheckable,
        @Nullable Interval implied,
        @Nullable Goodness goodness,
        @Nullable ExplanationReason proposal,
        @Nullable DirectionMethod proposedMethod,
        String sentence) {
    private static final int MOST_DECIMALS = 12;

    public FigureVerdict {
        inputs = List.copyOf(inputs);
    }

    /** What of a claim cannot be read or does not suit its kind; all of it at once. */
    public static List<ClaimFault> faults(Claim claim) {
        return ClaimRules.faults(claim);
    }

    /**
     * Checks a claim.
     *
     * @param accepted the reason that an approver has accepted, which makes EXPLAINED of CONFLICT
     * @throws IllegalArgumentException for a claim with {@link #faults}
     */
    public static FigureVerdict of(Claim claim, @Nullable ExplanationReason accepted) {
        List<ClaimFault> faults = faults(claim);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the claim cannot be read: " + faults);
        }
        ClaimFigures figures = new ClaimFigures(claim);
        CheckKind kind = claim.kind();
        Optional<NotCheckable> told = told(claim, figures);
        if (told.isPresent() || kind == null) {
            return unchecked(claim, figures, new Obstacle(told.orElse(NotCheckable.LEVEL_ONLY)));
        }
        if (kind.isWord()) {
            WordCheck word =
                    kind == CheckKind.RATING ? ColourCheck.of(claim, figures) : DirectionCheck.of(claim, figures);
            return ofWord(claim, figures, word, accepted);
        }
        return switch (Recalculations.of(kind, figures, claim.terms())) {
            case Obstacle obstacle -> unchecked(claim, figures, obstacle);
            case Recomputed again -> ofNumber(claim, figures, again, accepted);
        };
    }

    private static FigureVerdict ofNumber(
            Claim claim, ClaimFigures figures, Recomputed again, @Nullable ExplanationReason accepted) {
        PrintedFigure published = Objects.requireNonNull(figures.published());
        Judged judged = Judged.of(published, again).inLightOf(accepted);
        ExplanationReason proposal = judged.verdict() == Verdict.CONFLICT ? Proposals.of(claim, figures, again) : null;
        return new FigureVerdict(
                published,
                figures.inOrder(),
                shortened(again.value()),
                null,
                again.interval(),
                judged.verdict(),
                judged.code(),
                null,
                null,
                goodness(claim, again.value().signum()),
                proposal,
                null,
                new Sentences(claim, figures).ofNumber(published, again, judged, accepted));
    }

    private static FigureVerdict ofWord(
            Claim claim, ClaimFigures figures, WordCheck word, @Nullable ExplanationReason accepted) {
        Judged plain = word.judged();
        if (plain == null) {
            return unchecked(claim, figures, new Obstacle(Objects.requireNonNull(word.obstacle())));
        }
        Judged judged = plain.inLightOf(accepted);
        Recomputed moved = word.movement();
        ExplanationReason proposal = judged.verdict() == Verdict.CONFLICT ? Proposals.ofWord(claim) : null;
        return new FigureVerdict(
                null,
                figures.inOrder(),
                null,
                word.word(),
                null,
                judged.verdict(),
                judged.code(),
                null,
                null,
                moved == null ? null : goodness(claim, signOfChange(figures)),
                proposal,
                proposal == null ? null : Proposals.methodOf(claim),
                new Sentences(claim, figures).ofWord(word, judged, accepted));
    }

    private static FigureVerdict unchecked(Claim claim, ClaimFigures figures, Obstacle obstacle) {
        return new FigureVerdict(
                figures.published(),
                figures.inOrder(),
                null,
                null,
                null,
                null,
                null,
                obstacle.reason(),
                obstacle.implied(),
                null,
                null,
                null,
                new Sentences(claim, figures).unchecked(obstacle));
    }

    /** The first reason, in their order, that needs no calculation. */
    private static Optional<NotCheckable> told(Claim claim, ClaimFigures figures) {
        Stream<NotCheckable> seen = Stream.of(NotCheckable.values()).filter(reason -> switch (reason) {
            case AWAITED -> awaited(claim, figures);
            case AREA_DIFFERS -> areasDiffer(claim);
            case LEVEL_ONLY -> claim.kind() == null || figures.unpublished() != null;
            case PERIOD_NOT_STATED,
                    PERIOD_AMBIGUOUS,
                    SERIES_BREAK,
                    OVERLAPPING,
                    PARTIAL,
                    BASE_NOT_PRINTED,
                    NO_PREVIOUS_VALUE,
                    BASE_ZERO,
                    BASE_NEGATIVE,
                    DENOMINATOR_ABSENT,
                    DENOMINATOR_ZERO -> false;
        });
        return Stream.concat(seen, claim.terms().obstacles().stream()).min(NotCheckable::compareTo);
    }

    private static boolean awaited(Claim claim, ClaimFigures figures) {
        if (figures.unpublished() != null && ClaimFigures.toCome(figures.unpublished())) {
            return true;
        }
        return claim.kind() != CheckKind.RATING
                && Stream.of(InputRole.values())
                        .filter(role -> role != InputRole.BEFORE)
                        .anyMatch(figures::awaits);
    }

    private static boolean areasDiffer(Claim claim) {
        return claim.kind() != null
                && claim.kind().ofOneArea()
                && claim.inputs().stream()
                                .map(ClaimInput::area)
                                .filter(area -> area != null && !area.isBlank())
                                .map(area ->
                                        Objects.requireNonNull(area).strip().toLowerCase(java.util.Locale.ROOT))
                                .distinct()
                                .count()
                        > 1;
    }

    private static @Nullable Goodness goodness(Claim claim, int sign) {
        CheckKind kind = Objects.requireNonNull(claim.kind());
        Polarity polarity = claim.terms().polarity();
        boolean change =
                switch (kind) {
                    case PERCENT_CHANGE, ABSOLUTE_CHANGE, POINT_CHANGE, DIRECTION -> true;
                    case SHARE, TOTAL, VARIANCE, RATE, MEAN, CROSS_PRINT, RATING -> false;
                };
        boolean turned = kind == CheckKind.VARIANCE || polarity == Polarity.LOWER_IS_BETTER;
        boolean known = kind == CheckKind.VARIANCE
                || (change && (polarity == Polarity.LOWER_IS_BETTER || polarity == Polarity.HIGHER_IS_BETTER));
        if (!known) {
            return null;
        }
        if (sign == 0) {
            return Goodness.NEITHER;
        }
        return (sign > 0) == turned ? Goodness.ADVERSE : Goodness.FAVOURABLE;
    }

    private static int signOfChange(ClaimFigures figures) {
        BigDecimal after = figures.one(InputRole.AFTER).orElseThrow().value();
        return after.compareTo(figures.one(InputRole.BEFORE).orElseThrow().value());
    }

    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number;
    }
}
