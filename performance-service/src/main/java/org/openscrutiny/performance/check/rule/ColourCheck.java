package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.PrintedRag;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RatingCase;
import org.openscrutiny.performance.rating.RatingInputs;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.ValueState;

/**
 * The colour of the rule against the printed one. A colour that the rule cannot give, as for a result that is not out,
 * is a conflict until a person's judgement explains it (2012:1084).
 */
public final class ColourCheck {
    private static final int PLACES = 100;

    private ColourCheck() {}

    /** A printed colour against what a rating is made from. */
    public static Verdict verdict(RatingStatus printed, RatingInputs inputs, @Nullable ExplanationReason accepted) {
        return judged(printed, inputs).inLightOf(accepted).verdict();
    }

    static WordCheck of(Claim claim, ClaimFigures figures) {
        RatingStatus printed = PrintedRag.read(claim.published().printed()).orElseThrow();
        RatingInputs inputs = inputs(claim, figures);
        return new WordCheck(
                judged(printed, inputs), null, Rag.of(inputs).status().name(), null);
    }

    private static Judged judged(RatingStatus printed, RatingInputs inputs) {
        Rag rag = Rag.of(inputs);
        if (rag.status() == printed) {
            return Judged.MATCH;
        }
        if (rag.reason() == RatingReason.VALUE_TOO_VAGUE && allowed(inputs).anyMatch(colour -> colour == printed)) {
            return Judged.within(VerdictCode.QUALIFIER);
        }
        return Judged.CONFLICT;
    }

    /** The colours under what a qualifying word allows: those of its levels and of many places between its ends. */
    private static Stream<RatingStatus> allowed(RatingInputs inputs) {
        Interval said = Interval.of(inputs.qualifier().bounds(Objects.requireNonNull(inputs.value()), inputs.upper()));
        BigDecimal step = said.high().subtract(said.low()).divide(BigDecimal.valueOf(PLACES), MathContext.DECIMAL128);
        Stream<BigDecimal> places =
                IntStream.rangeClosed(0, PLACES).mapToObj(i -> said.low().add(step.multiply(BigDecimal.valueOf(i))));
        Stream<BigDecimal> levels = Stream.of(Optional.ofNullable(inputs.level()), Optional.ofNullable(inputs.floor()))
                .flatMap(Optional::stream);
        return Stream.concat(places, levels)
                .filter(said::contains)
                .map(place -> Rag.of(inputs.valued(place)).status());
    }

    private static RatingInputs inputs(Claim claim, ClaimFigures figures) {
        Claim.Terms terms = claim.terms();
        PrintedFigure value = figures.one(InputRole.VALUE).orElse(null);
        PrintedFigure level = figures.one(InputRole.LEVEL).orElse(null);
        BigDecimal floor =
                figures.one(InputRole.FLOOR).map(PrintedFigure::value).orElse(null);
        RatingCase made = new RatingCase(
                IndicatorRole.PERFORMANCE,
                terms.ratedBy(),
                Objects.requireNonNull(terms.polarity()),
                scale(terms, value));
        if (value == null) {
            made.noValue(ValueState.without(List.of(), figures.missing(InputRole.VALUE)));
        } else {
            made.value(value.value());
            if (value.qualifier() != Qualifier.EXACT) {
                made.qualified(value.qualifier(), value.interval().high());
            }
        }
        if (level != null) {
            made.due(level.value(), floor, null);
        } else if (figures.missing(InputRole.LEVEL) != null) {
            made.toBeConfirmed(floor);
        }
        Claim.Limits limits = terms.limits();
        if (limits != null) {
            made.tolerances(limits.amber(), limits.red());
            made.cases(figures.one(InputRole.WHOLE).map(PrintedFigure::value).orElse(null), limits.least());
        }
        return made.inputs();
    }

    private static int scale(Claim.Terms terms, @Nullable PrintedFigure value) {
        if (terms.scale() != null) {
            return terms.scale();
        }
        return value == null ? 0 : Math.clamp(value.scale(), -6, 6);
    }
}
