package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of an expected range moves, as it was at one time.
 *
 * @param rowVersion of the row that held it; the next one is that of the change which followed
 */
public record RangeNumbers(
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String setBy,
        long rowVersion) {
    public static RangeNumbers of(ExpectedRange range) {
        return new RangeNumbers(range.expected(), range.lower(), range.upper(), range.setBy(), range.rowVersion());
    }
}
