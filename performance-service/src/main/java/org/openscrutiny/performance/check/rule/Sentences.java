package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.Recalculation.Obstacle;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;

/** The sentence to print under a checked figure. */
final class Sentences {
    private final Claim claim;
    private final ClaimFigures figures;

    Sentences(Claim claim, ClaimFigures figures) {
        this.claim = claim;
        this.figures = figures;
    }

    String ofNumber(PrintedFigure published, Recomputed again, Judged judged, @Nullable ExplanationReason accepted) {
        FigureWords words = FigureWords.of(claim, published);
        String made = made(words.at(again.value(), finer(judged)), words, again.value());
        return switch (judged.verdict()) {
            case MATCH ->
                made + (claim.kind() == CheckKind.CROSS_PRINT ? ", which agrees with " + printed() : ", as printed")
                        + ".";
            case WITHIN_ROUNDING -> made + "; " + allowed(words, again, judged.code());
            case EXPLAINED, CONFLICT ->
                made + ", but " + printed() + " is printed" + reasonOr(words.off(published, again), accepted);
        };
    }

    String ofWord(WordCheck word, Judged judged, @Nullable ExplanationReason accepted) {
        String made = claim.kind() == CheckKind.RATING ? colour(word) : direction(word);
        return switch (judged.verdict()) {
            case MATCH -> made + ", as printed.";
            case WITHIN_ROUNDING ->
                made + ", and what " + (judged.code() == null ? "rounding" : "the words") + " can hide allows "
                        + printed() + ".";
            case EXPLAINED, CONFLICT -> made + ", but " + printed() + " is printed" + reasonOr("", accepted);
        };
    }

    String unchecked(Obstacle obstacle) {
        String because =
                printed() + " cannot be checked, because " + obstacle.reason().words();
        Interval implied = obstacle.implied();
        PrintedFigure after = figures.one(InputRole.AFTER)
                .or(() -> figures.one(InputRole.OUTTURN))
                .orElse(null);
        if (implied == null || after == null) {
            return because + ".";
        }
        FigureWords words = FigureWords.of(after);
        return because + "; it implies " + words.finer(implied.low()) + " to " + words.finer(implied.high()) + ".";
    }

    private String reasonOr(String difference, @Nullable ExplanationReason accepted) {
        return accepted == null ? difference + "." : "; the accepted reason is: " + accepted.words() + ".";
    }

    private String allowed(FigureWords words, Recomputed again, @Nullable VerdictCode code) {
        if (code == VerdictCode.TRUNCATED) {
            return printed() + " is printed, cut and not rounded.";
        }
        Interval interval = again.interval();
        if (interval.isPoint()) {
            return printed() + " allows that.";
        }
        return (code == VerdictCode.QUALIFIER ? "the words allow " : "rounding allows ") + words.finer(interval.low())
                + " to " + words.finer(interval.high()) + ", so " + printed() + " can stand.";
    }

    /** How the figure is made, and what comes out. */
    private String made(String result, FigureWords words, BigDecimal value) {
        return switch (Objects.requireNonNull(claim.kind())) {
            case PERCENT_CHANGE, ABSOLUTE_CHANGE, POINT_CHANGE ->
                "From " + text(InputRole.BEFORE) + " to " + text(InputRole.AFTER) + " is "
                        + words.change(value, result);
            case SHARE -> text(InputRole.PART) + " of " + text(InputRole.WHOLE) + " is " + result;
            case TOTAL -> text(InputRole.PART) + (claim.inputs().size() == 1 ? " makes " : " make ") + result;
            case VARIANCE ->
                "An outturn of " + text(InputRole.OUTTURN) + " against a budget of " + text(InputRole.BUDGET) + " is "
                        + words.variance(value, result);
            case RATE -> text(InputRole.PART) + " in " + text(InputRole.WHOLE) + months() + " is " + result;
            case MEAN -> text(InputRole.PART) + " over " + text(InputRole.WHOLE) + " is " + result + " each";
            case CROSS_PRINT -> "Elsewhere " + text(InputRole.ELSEWHERE) + " is printed";
            case RATING, DIRECTION -> throw new IllegalStateException("a word is not made of digits");
        };
    }

    private String colour(WordCheck word) {
        String against = claim.of(InputRole.LEVEL).findAny().isPresent()
                ? " against a target of " + text(InputRole.LEVEL)
                : " without a target";
        String floor =
                claim.of(InputRole.FLOOR).findAny().isPresent() ? " and a floor of " + text(InputRole.FLOOR) : "";
        String status = "NONE".equals(word.word()) ? "gives no colour" : "is " + word.word();
        return text(InputRole.VALUE) + against + floor + " " + status;
    }

    private String direction(WordCheck word) {
        String way = Objects.requireNonNull(word.word());
        return "From " + text(InputRole.BEFORE) + " to " + text(InputRole.AFTER) + " the figure "
                + (way.equals("UNCHANGED") ? "is " : "has ") + way.toLowerCase(Locale.ROOT);
    }

    private String months() {
        BigDecimal months = claim.terms().months();
        return months == null || months.compareTo(BigDecimal.valueOf(12)) == 0
                ? ""
                : " over " + months.toPlainString() + " months";
    }

    private static int finer(Judged judged) {
        if (judged.verdict() != Verdict.WITHIN_ROUNDING) {
            return 0;
        }
        return judged.code() == VerdictCode.TRUNCATED ? 2 : 1;
    }

    private String printed() {
        return "“" + verbatim(claim.published()) + "”";
    }

    private String text(InputRole role) {
        String all = claim.of(role).map(Sentences::input).collect(Collectors.joining(" + "));
        return all.isEmpty() ? "nothing" : all;
    }

    private static String input(ClaimInput input) {
        ClaimText times = input.times();
        return verbatim(input.text()) + (times == null ? "" : " × " + verbatim(times));
    }

    private static String verbatim(ClaimText text) {
        BigDecimal multiplier = text.multiplier();
        String column = multiplier == null || multiplier.compareTo(BigDecimal.ONE) == 0
                ? ""
                : " (× " + multiplier.toPlainString() + ")";
        return text.printed().strip() + column;
    }
}
