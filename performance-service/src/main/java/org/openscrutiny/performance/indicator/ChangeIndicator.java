package org.openscrutiny.performance.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.period.Calendar;

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
        @Nullable Frequency frequency,
        @Nullable Calendar calendar,
        @Nullable BigDecimal multiplier,
        @Nullable @Size(max = 200) String denominatorLabel) {
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
                terms.frequency(),
                terms.calendar(),
                terms.multiplier(),
                terms.denominatorLabel());
    }

    List<String> bodies() {
        return bodyIds == null ? List.of() : bodyIds;
    }

    /** Whether it moves nothing but who keeps the indicator. */
    boolean ofPeopleAlone(Indicator indicator) {
        return name.equals(indicator.name())
                && Objects.equals(heading, indicator.heading())
                && bodies().equals(indicator.bodyIds())
                && areaCodes.equals(indicator.areaCodes());
    }

    /** What of it would change what the figures mean, one fault a field. */
    List<Fault> redefined(DefinitionTerms terms) {
        List<Fault> faults = new ArrayList<>();
        stays("unit", terms.unit(), unit, faults);
        stays("kind", terms.kind(), kind, faults);
        stays("basis", terms.basis(), basis, faults);
        stays("polarity", terms.polarity(), polarity, faults);
        stays("frequency", terms.frequency(), frequency, faults);
        stays("calendar", terms.calendar(), calendar, faults);
        stays("multiplier", plain(terms.multiplier()), plain(multiplier), faults);
        stays("denominatorLabel", terms.denominatorLabel(), denominatorLabel, faults);
        return faults;
    }

    private static void stays(String field, @Nullable Object holds, @Nullable Object wished, List<Fault> faults) {
        if (!Objects.equals(holds, wished)) {
            String fault = "The " + field + " is " + holds + " and becomes " + wished + " with a new definition only.";
            faults.add(new Fault("/" + field, "NEW_DEFINITION_REQUIRED", fault));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
