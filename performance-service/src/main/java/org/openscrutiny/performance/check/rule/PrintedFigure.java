package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.PrintedUnit;
import org.openscrutiny.performance.exchange.PrintedValue;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.Qualifier;

/**
 * A printed number and all numbers that it may stand for.
 *
 * <p>A count printed in full is exact. Any other number stands for itself ± half its last printed place: whole pounds
 * ± 50p, {@code 1.02m} ± 5,000. In running text an integer that ends in three or more zeros is rounded at its last
 * other digit. A qualifying word replaces all that.
 *
 * @param value as printed, multiplier applied
 * @param scale place printed, in decimals of the plain number: −3 for 523k
 * @param plain what it may stand for without its qualifying word
 * @param interval what it may stand for
 */
public record PrintedFigure(
        BigDecimal value, int scale, Unit unit, boolean exact, Qualifier qualifier, Interval plain, Interval interval) {
    private static final int ZEROS_OF_A_ROUND_NUMBER = 3;

    /** What {@code read} means where it stands; it must hold a value. */
    static PrintedFigure of(PrintedValue read, BigDecimal printed, ClaimText text, Unit unit) {
        BigDecimal factor = text.multiplier() == null ? BigDecimal.ONE : text.multiplier();
        BigDecimal value = printed.multiply(factor);
        int scale = read.scale() - power(factor);
        boolean round = text.prose() && scale == 0 && zeros(value) >= ZEROS_OF_A_ROUND_NUMBER;
        boolean known = text.exact() == null ? unit == Unit.COUNT && scale == 0 && !round : text.exact();
        BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(round ? zeros(value) : -scale);
        Interval plain = known ? Interval.exactly(value) : Interval.rounded(value, place);
        if (read.qualifier() == Qualifier.EXACT) {
            return new PrintedFigure(value, scale, unit, known, Qualifier.EXACT, plain, plain);
        }
        BigDecimal upper = read.upper() == null ? null : read.upper().multiply(factor);
        Interval said = Interval.of(read.qualifier().bounds(value, upper));
        return new PrintedFigure(value, scale, unit, false, read.qualifier(), plain, said);
    }

    static Unit unit(PrintedUnit shown, @Nullable Unit told, Unit otherwise) {
        return switch (shown) {
            case PERCENT -> Unit.PERCENT;
            case GBP -> Unit.GBP;
            case NONE -> told == null ? otherwise : told;
        };
    }

    /** The power of ten of a multiplier; −1 where it is none. */
    static int power(BigDecimal multiplier) {
        BigDecimal bare = multiplier.stripTrailingZeros();
        return bare.unscaledValue().equals(BigInteger.ONE) && bare.scale() <= 0 ? -bare.scale() : -1;
    }

    /** {@code number} rounded half away from zero as this figure is printed. */
    BigDecimal roundedAsThis(BigDecimal number) {
        return number.setScale(scale, RoundingMode.HALF_UP);
    }

    /** One unit of the last printed place. */
    BigDecimal place() {
        return BigDecimal.ONE.scaleByPowerOfTen(-scale);
    }

    /** Half the width of its interval; zero when exact. */
    public BigDecimal halfWidth() {
        return interval.high().subtract(interval.low()).divide(BigDecimal.TWO, MathContext.DECIMAL128);
    }

    /** Whether the word before it shuts {@code number} out on the side where the word is strict: 19 is not "over 20". */
    boolean shutsOut(BigDecimal number) {
        return qualifier != Qualifier.EXACT
                && ((interval.lowOpen() && number.compareTo(interval.low()) <= 0)
                        || (interval.highOpen() && number.compareTo(interval.high()) >= 0));
    }

    PrintedFigure negated() {
        return new PrintedFigure(value.negate(), scale, unit, exact, qualifier, plain.negated(), interval.negated());
    }

    PrintedFigure times(PrintedFigure factor) {
        return new PrintedFigure(
                value.multiply(factor.value, MathContext.DECIMAL128),
                scale,
                unit,
                exact && factor.exact,
                qualifier,
                plain.times(factor.plain),
                interval.times(factor.interval));
    }

    private static int zeros(BigDecimal integer) {
        return integer.signum() == 0 ? 0 : -integer.stripTrailingZeros().scale();
    }
}
