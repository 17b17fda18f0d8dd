package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Calculated numbers as they are sent: twelve decimals, no trailing zeros, no exponent. */
final class Shown {
    private static final int DECIMALS = 12;

    private Shown() {}

    static BigDecimal exactly(BigDecimal number) {
        var shown = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    static @Nullable BigDecimal number(@Nullable BigDecimal number) {
        return number == null ? null : exactly(number);
    }
}
