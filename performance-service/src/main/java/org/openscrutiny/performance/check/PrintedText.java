package org.openscrutiny.performance.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.ClaimText;
import org.openscrutiny.performance.indicator.Unit;

/** A figure, colour, arrow or word verbatim; the other members as {@link ClaimText} has them. */
public record PrintedText(
        @NotNull @Size(max = 200) String printed,
        @Nullable Unit unit,
        @Nullable BigDecimal multiplier,
        @Nullable Boolean prose,
        @Nullable Boolean exact) {
    /** A cell of which nothing else is known. */
    static PrintedText of(String printed) {
        return new PrintedText(printed, null, null, null, null);
    }

    ClaimText text() {
        return new ClaimText(printed, unit, multiplier, Boolean.TRUE.equals(prose), exact);
    }
}
