package org.openscrutiny.performance.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.MissingReason;

/**
 * A value of a period, or in words why there is none.
 *
 * @param periodText the period in words: {@code April to May 2012}
 * @param printed the text of the document, verbatim
 * @param text what to show: the value at its published scale with its unit, or the words of the missing reason
 * @param dueOn day on which a missing value is promised
 * @param flags SDMX status flags, one letter each
 */
public record Figure(
        String periodKey,
        String periodText,
        @Nullable String printed,
        String text,
        @Nullable BigDecimal value,
        @Nullable MissingReason missingReason,
        @Nullable LocalDate dueOn,
        List<String> flags) {
    public Figure {
        flags = List.copyOf(flags);
    }
}
