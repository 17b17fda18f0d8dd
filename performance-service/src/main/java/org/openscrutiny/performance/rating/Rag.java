package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.Qualifier;

/**
 * A status with its reason, made from the inputs and nothing else.
 *
 * <p>Value, level and floor are compared as rounded to the published scale, so that a reader can re-derive the colour
 * from the page. At target is GREEN (2012:1054), at floor is AMBER (2012:1049: the key says "above", the row decides).
 *
 * @param roundingDecided whether the unrounded numbers would have given another status
 */
public record Rag(RatingStatus status, RatingReason reason, boolean roundingDecided) {
    public static Rag of(RatingInputs inputs) {
        Optional<RatingReason> none = NoColour.reason(inputs);
        BigDecimal value = inputs.value();
        BigDecimal shown = inputs.roundedValue();
        if (none.isPresent() || value == null || shown == null) {
            return new Rag(RatingStatus.NONE, none.orElse(RatingReason.VALUE_MISSING), false);
        }
        if (inputs.qualifier() != Qualifier.EXACT) {
            return vague(inputs, value);
        }
        ColourRule.Verdict verdict = ColourRule.published(inputs).judge(shown);
        BigDecimal level = inputs.level();
        // A level that is zero only unrounded cannot be divided by; then nothing unrounded exists to differ.
        boolean comparable = level == null || level.signum() != 0 || !percent(inputs);
        boolean differs = comparable && ColourRule.exact(inputs).judge(value).status() != verdict.status();
        return new Rag(verdict.status(), verdict.reason(), differs);
    }

    /** A colour only where the whole of what the word allows has it; an open end is looked at from just inside. */
    private static Rag vague(RatingInputs inputs, BigDecimal value) {
        Qualifier.Bounds bounds = inputs.qualifier().bounds(value, inputs.upper());
        List<ColourRule.Verdict> verdicts = new ArrayList<>();
        verdicts.add(end(inputs, bounds.low(), bounds.lowOpen(), 1));
        verdicts.add(end(inputs, bounds.high(), bounds.highOpen(), -1));
        BigDecimal level = inputs.level();
        if (level != null && level.compareTo(bounds.low()) > 0 && level.compareTo(bounds.high()) < 0) {
            verdicts.add(end(inputs, level, false, 0));
        }
        boolean agreed =
                verdicts.stream().map(ColourRule.Verdict::status).distinct().count() == 1;
        ColourRule.Verdict first = verdicts.getFirst();
        return agreed
                ? new Rag(first.status(), first.reason(), false)
                : new Rag(RatingStatus.NONE, RatingReason.VALUE_TOO_VAGUE, false);
    }

    private static ColourRule.Verdict end(RatingInputs inputs, BigDecimal at, boolean open, int inward) {
        if (open) {
            BigDecimal nearest = BigDecimal.valueOf(inward).movePointLeft(Math.max(at.scale(), inputs.scale()) + 12);
            return ColourRule.published(inputs).judge(at.add(nearest));
        }
        return ColourRule.published(inputs).judge(orZero(RatingInputs.rounded(at, inputs.scale())));
    }

    private static boolean percent(RatingInputs inputs) {
        return switch (inputs.family()) {
            case PERCENT_TOLERANCE, PERCENT_DIFFERENCE -> true;
            case FLOOR_STANDARD, ABSOLUTE_DIFFERENCE, ON_TARGET, EXPECTED_RANGE -> false;
        };
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
