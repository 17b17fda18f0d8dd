package org.openscrutiny.performance.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is to be like, a merge patch already laid over what is there. {@code unit} and its neighbours stand
 * here so that changing them can be refused properly: that takes a new definition.
 */
public record ChangeIndicator(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 200) String owner,
        @Nullable @Size(max = 200) String substitute,
        @Nullable @Size(max = 300) String heading,
        @Nullable @Size(max = 50) List<@NotBlank String> bodyIds,
        @NotNull @Size(min = 1, max = 500) List<@NotBlank @Size(max = 40) String> areaCodes,
        @Nullable Unit unit,
        @Nullable MeasureKind kind,
        @Nullable Basis basis,
        @Nullable Polarity polarity,
        @Nullable Frequency frequency) {
    static ChangeIndicator of(Indicator indicator) {
        DefinitionTerms terms = indicator.current().terms();
        return new ChangeIndicator(
                indicator.name(),
                indicator.owner(),
                indicator.substitute(),
                indicator.heading(),
                indicator.bodyIds(),
                indicator.areaCodes(),
                terms.unit(),
                terms.kind(),
                terms.basis(),
                terms.polarity(),
                terms.frequency());
    }

    List<String> bodies() {
        return bodyIds == null ? List.of() : bodyIds;
    }

    /** Whether it would change what the figures mean. */
    boolean redefines(DefinitionTerms terms) {
        return unit != terms.unit()
                || kind != terms.kind()
                || basis != terms.basis()
                || polarity != terms.polarity()
                || frequency != terms.frequency();
    }
}
