package org.openscrutiny.performance.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.ClaimInput;
import org.openscrutiny.performance.check.rule.InputRole;
import org.openscrutiny.performance.check.rule.PrintedFigure;

/**
 * An input and what it was read as.
 *
 * @param value with its factor; absent where a word stands for a number
 * @param halfWidth half of what the print leaves open, 0 when exact
 */
public record CheckedInput(
        InputRole role,
        String printed,
        @Nullable String times,
        @Nullable String area,
        @Nullable BigDecimal value,
        @Nullable Boolean exact,
        @Nullable BigDecimal halfWidth) {
    static CheckedInput of(ClaimInput input, Optional<PrintedFigure> read) {
        return new CheckedInput(
                input.role(),
                input.text().printed(),
                input.times() == null ? null : input.times().printed(),
                input.area(),
                CheckOutcome.plain(read.map(PrintedFigure::value).orElse(null)),
                read.map(PrintedFigure::exact).orElse(null),
                CheckOutcome.plain(read.map(PrintedFigure::halfWidth).orElse(null)));
    }
}
