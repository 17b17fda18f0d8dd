package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;

/** Units a figure is counted in; PERCENT means points of a hundred, GBP whole pounds. */
public enum Unit {
    COUNT,
    PERCENT,
    GBP,
    DAYS,
    RATE_PER_1000,
    RATE_PER_100000,
    RATE,
    SCORE,
    FTE;

    /** What a rate in this unit is per: 1,000 where it says so. */
    BigDecimal per() {
        return switch (this) {
            case RATE_PER_1000 -> BigDecimal.valueOf(1_000);
            case RATE_PER_100000 -> BigDecimal.valueOf(100_000);
            case COUNT, PERCENT, GBP, DAYS, RATE, SCORE, FTE -> BigDecimal.ONE;
        };
    }
}
