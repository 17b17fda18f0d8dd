package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Unit;

/**
 * A figure as it stands in print, and what only its surroundings tell.
 *
 * @param printed verbatim
 * @param unit unit of the column or the sentence, where the cell itself does not show it
 * @param multiplier what the column heading multiplies by: 1000 under "£000"
 * @param prose it stands in running text, where an integer that ends in three or more zeros is a rounded one
 * @param exact overrides what print and unit say: true for a number known in full, false for one that is rounded
 */
public record ClaimText(
        String printed,
        @Nullable Unit unit,
        @Nullable BigDecimal multiplier,
        boolean prose,
        @Nullable Boolean exact) {
    /** A cell of a table, of which nothing else is known. */
    public static ClaimText of(String printed) {
        return new ClaimText(printed, null, null, false, null);
    }

    ClaimText in(@Nullable Unit ofClaim) {
        return unit == null ? new ClaimText(printed, ofClaim, multiplier, prose, exact) : this;
    }
}
