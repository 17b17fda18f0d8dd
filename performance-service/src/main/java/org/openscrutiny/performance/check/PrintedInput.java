package org.openscrutiny.performance.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.ClaimInput;
import org.openscrutiny.performance.check.rule.InputRole;
import org.openscrutiny.performance.indicator.Unit;

/** A figure that another is said to come from; {@code times} is a factor printed beside it. */
public record PrintedInput(
        @NotNull InputRole role,
        @NotNull @Size(max = 200) String printed,
        @Nullable Unit unit,
        @Nullable BigDecimal multiplier,
        @Nullable Boolean prose,
        @Nullable Boolean exact,
        @Nullable @Valid PrintedText times,
        @Nullable @Size(max = 100) String area) {
    /** A cell of which nothing else is known. */
    static PrintedInput of(InputRole role, String printed) {
        return new PrintedInput(role, printed, null, null, null, null, null, null);
    }

    ClaimInput input() {
        PrintedText text = new PrintedText(printed, unit, multiplier, prose, exact);
        return new ClaimInput(role, text.text(), times == null ? null : times.text(), area);
    }
}
