package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How values of an indicator combine over periods and areas. */
public enum MeasureKind {
    FLOW,
    STOCK,
    PERCENTAGE,
    RATE,
    MEAN,
    SCORE,
    UNIQUE_COUNT;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What numerator over denominator is multiplied by: as given, else 100 for a percentage and what a rate is per. */
    public BigDecimal factor(Unit unit, @Nullable BigDecimal given) {
        if (given != null) {
            return given;
        }
        return switch (this) {
            case PERCENTAGE -> HUNDRED;
            case RATE -> unit.per();
            case FLOW, STOCK, MEAN, SCORE, UNIQUE_COUNT -> BigDecimal.ONE;
        };
    }
}
