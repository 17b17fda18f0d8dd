package org.openscrutiny.performance.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.Claim;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.indicator.Breakdown;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;

/**
 * The wish to have a printed figure checked.
 *
 * @param statement what the document says, in the officer's words
 * @param reference page or line of the document
 * @param kind absent where the figure claims nothing derived
 * @param amber tolerance a of the target itself in a RATING, {@code red} tolerance b; absent are those of the rule set
 * @param minDenominator cases (WHOLE) below which a RATING has no colour
 * @param obstacles reasons against checking that the officer found; the others are found by the calculation
 */
public record CheckFigure(
        @NotBlank @Size(max = 2000) String statement,
        @NotBlank @Size(max = 300) String document,
        @Nullable @Size(max = 100) String reference,
        @Nullable CheckKind kind,
        @NotNull @Valid PrintedText published,
        @Nullable @Valid @Size(max = 50) List<@NotNull PrintedInput> inputs,
        @Nullable Unit unit,
        @Nullable Polarity polarity,
        @Nullable RuleFamily family,
        @Nullable Integer scale,
        @Nullable BigDecimal amber,
        @Nullable BigDecimal red,
        @Nullable BigDecimal minDenominator,
        Breakdown.@Nullable Kind breakdown,
        @Nullable BigDecimal per,
        @Nullable BigDecimal months,
        @Nullable @Size(max = 6) List<@NotNull NotCheckable> obstacles,
        @Nullable @Size(max = 40) String indicatorCode,
        @Nullable @Size(max = 40) String observationId,
        @Nullable @Size(max = 40) String dashboardId) {

    Claim claim() {
        return claim(published);
    }

    /** The same claim with another print of its figure. */
    Claim claim(PrintedText print) {
        List<PrintedInput> given = inputs == null ? List.of() : inputs;
        Claim.Terms terms = new Claim.Terms(
                unit,
                polarity,
                family,
                null,
                new Claim.Limits(amber, red, minDenominator),
                scale,
                breakdown,
                per,
                months,
                obstacles == null ? Set.of() : Set.copyOf(obstacles));
        return new Claim(
                kind, print.text(), given.stream().map(PrintedInput::input).toList(), terms);
    }
}
