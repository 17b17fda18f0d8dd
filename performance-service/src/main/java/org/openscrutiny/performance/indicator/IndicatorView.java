package org.openscrutiny.performance.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody sees of an indicator, and what its events carry.
 *
 * @param definitionNumber the definition in force, whose unit, scale, polarity, kind, basis and frequency these are
 * @param comingDefinitions approved ones that wait for their first day, the next first; absent where there is none
 */
public record IndicatorView(
        String id,
        String code,
        String name,
        IndicatorRole role,
        IndicatorState state,
        Unit unit,
        int publishedScale,
        Polarity polarity,
        MeasureKind kind,
        Basis basis,
        Frequency frequency,
        List<String> areaCodes,
        int definitionNumber,
        LocalDate definitionValidFrom,
        List<String> bodyIds,
        @Nullable String heading,
        @Nullable String successorId,
        @Nullable List<Coming> comingDefinitions) {
    /** A definition that holds from a day to come. */
    public record Coming(int number, LocalDate validFrom) {}

    public static IndicatorView of(Indicator indicator) {
        DefinitionVersion current = indicator.current();
        DefinitionTerms terms = current.terms();
        List<Coming> coming = indicator.coming().stream()
                .map(d -> new Coming(d.number(), d.terms().validFrom()))
                .toList();
        return new IndicatorView(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.role(),
                indicator.state(),
                terms.unit(),
                terms.scale(),
                terms.polarity(),
                terms.kind(),
                terms.basis(),
                terms.frequency(),
                indicator.areaCodes(),
                current.number(),
                terms.validFrom(),
                indicator.bodyIds(),
                indicator.heading(),
                indicator.successorId(),
                coming.isEmpty() ? null : coming);
    }
}
