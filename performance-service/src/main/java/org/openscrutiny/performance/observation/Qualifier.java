package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A word before a printed number that widens or moves it; QUALIFIER v1, a rule of our own.
 *
 * <p>OVER (x, 1.1x]; AT_LEAST [x, 1.1x]; UNDER [0.9x, x); UP_TO [0.9x, x]; JUST_OVER (x, 1.05x]; JUST_UNDER
 * [0.95x, x); AROUND [0.95x, 1.05x]; RANGE [x, upper].
 */
public enum Qualifier {
    EXACT("1", "1", false, false),
    OVER("1", "1.1", true, false),
    AT_LEAST("1", "1.1", false, false),
    UNDER("0.9", "1", false, true),
    UP_TO("0.9", "1", false, false),
    JUST_OVER("1", "1.05", true, false),
    JUST_UNDER("0.95", "1", false, true),
    AROUND("0.95", "1.05", false, false),
    RANGE("1", "1", false, false);

    private final BigDecimal lowFactor;
    private final BigDecimal highFactor;
    private final boolean lowOpen;
    private final boolean highOpen;

    Qualifier(String low, String high, boolean lowOpen, boolean highOpen) {
        this.lowFactor = new BigDecimal(low);
        this.highFactor = new BigDecimal(high);
        this.lowOpen = lowOpen;
        this.highOpen = highOpen;
    }

    /** What the words mean for {@code value}; {@code upper} is read only by RANGE. */
    public Bounds bounds(BigDecimal value, @Nullable BigDecimal upper) {
        if (this == RANGE && upper != null) {
            return new Bounds(value.min(upper), value.max(upper), false, false);
        }
        BigDecimal low = value.multiply(lowFactor, MathContext.DECIMAL128);
        BigDecimal high = value.multiply(highFactor, MathContext.DECIMAL128);
        // "over -10" lies nearer to zero by size but not by sign: below zero the ends change places.
        return low.compareTo(high) <= 0
                ? new Bounds(low, high, lowOpen, highOpen)
                : new Bounds(high, low, highOpen, lowOpen);
    }

    /** An interval; an open end is not part of it. */
    public record Bounds(BigDecimal low, BigDecimal high, boolean lowOpen, boolean highOpen) {}
}
