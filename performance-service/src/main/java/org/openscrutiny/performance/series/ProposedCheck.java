package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.CheckFigure;
import org.openscrutiny.performance.check.PrintedInput;
import org.openscrutiny.performance.check.PrintedText;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.InputRole;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.observation.Source;

/** The figure check that an officer would send of a reported figure that its parts do not give; nobody sends it for them. */
final class ProposedCheck {
    private ProposedCheck() {}

    /** The check; null for a kind that figure checks do not know. */
    static @Nullable CheckFigure of(
            IndicatorSeries series, Definition meaning, ObservationView reported, List<ObservationView> parts) {
        var kind = kind(meaning);
        var value = reported.value();
        if (kind == null || value == null) {
            return null;
        }
        var source = Optional.ofNullable(reported.source());
        var period = IndicatorSeries.period(reported).inWords();
        return new CheckFigure(
                series.indicator().name() + ", " + period + ": reported beside its parts",
                source.map(Source::title).orElse("Published figures"),
                source.map(Source::reference).orElse(null),
                kind,
                text(value),
                inputs(meaning, parts),
                meaning.unit(),
                null,
                null,
                meaning.publishedScale(),
                null,
                null,
                null,
                null,
                kind == CheckKind.RATE ? meaning.factor() : null,
                null,
                null,
                series.indicator().code(),
                reported.id(),
                null);
    }

    private static @Nullable CheckKind kind(Definition meaning) {
        return switch (meaning.kind()) {
            case FLOW -> CheckKind.TOTAL;
            // The stock at the end of the period, printed with its last part too.
            case STOCK -> CheckKind.CROSS_PRINT;
            case PERCENTAGE -> CheckKind.SHARE;
            case RATE -> CheckKind.RATE;
            case MEAN, SCORE -> CheckKind.MEAN;
            case UNIQUE_COUNT -> null;
        };
    }

    private static List<PrintedInput> inputs(Definition meaning, List<ObservationView> parts) {
        var inputs = new ArrayList<PrintedInput>();
        for (var part : parts) {
            switch (meaning.kind()) {
                case FLOW -> add(inputs, InputRole.PART, part.value(), null, null);
                case STOCK -> {
                    inputs.clear();
                    add(inputs, InputRole.ELSEWHERE, part.value(), null, null);
                }
                case PERCENTAGE, RATE -> {
                    add(inputs, InputRole.PART, part.numerator(), Unit.COUNT, null);
                    add(inputs, InputRole.WHOLE, part.denominator(), Unit.COUNT, null);
                }
                case MEAN -> {
                    add(inputs, InputRole.PART, part.numerator(), null, null);
                    add(inputs, InputRole.WHOLE, part.denominator(), null, null);
                }
                case SCORE -> {
                    add(inputs, InputRole.PART, part.value(), null, part.denominator());
                    add(inputs, InputRole.WHOLE, part.denominator(), null, null);
                }
                case UNIQUE_COUNT -> {}
            }
        }
        return inputs;
    }

    /** A number of what is counted in {@code unit}, {@code times} so many. */
    private static void add(
            List<PrintedInput> inputs,
            InputRole role,
            @Nullable BigDecimal number,
            @Nullable Unit unit,
            @Nullable BigDecimal times) {
        if (number != null) {
            inputs.add(new PrintedInput(
                    role, number.toPlainString(), unit, null, null, null, times == null ? null : text(times), null));
        }
    }

    private static PrintedText text(BigDecimal number) {
        return new PrintedText(number.toPlainString(), null, null, null, null);
    }
}
