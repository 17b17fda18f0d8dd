package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.openscrutiny.performance.observation.Qualifier;

/** All numbers that a figure may stand for; an open end is not one of them. */
public record Interval(BigDecimal low, BigDecimal high, boolean lowOpen, boolean highOpen) {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("the low end lies above the high one: " + low + " " + high);
        }
    }

    /** One number, known exactly. */
    public static Interval exactly(BigDecimal number) {
        return closed(number, number);
    }

    /** What rounding to {@code unit} hides; its ends belong to the neighbours as much, so they are open. */
    public static Interval rounded(BigDecimal number, BigDecimal unit) {
        BigDecimal half = unit.divide(BigDecimal.TWO);
        return new Interval(number.subtract(half), number.add(half), true, true);
    }

    static Interval of(Qualifier.Bounds bounds) {
        return new Interval(bounds.low(), bounds.high(), bounds.lowOpen(), bounds.highOpen());
    }

    private static Interval closed(BigDecimal low, BigDecimal high) {
        return new Interval(low, high, false, false);
    }

    public boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    public boolean contains(BigDecimal number) {
        int above = number.compareTo(low);
        int below = high.compareTo(number);
        return (lowOpen ? above > 0 : above >= 0) && (highOpen ? below > 0 : below >= 0);
    }

    /** Whether the two have more than an end point in common; a single number must lie inside the other. */
    boolean meets(Interval other) {
        if (isPoint()) {
            return other.isPoint() ? low.compareTo(other.low) == 0 : other.contains(low);
        }
        if (other.isPoint()) {
            return contains(other.low);
        }
        return low.max(other.low).compareTo(high.min(other.high)) < 0;
    }

    Interval plus(Interval other) {
        return new Interval(
                low.add(other.low), high.add(other.high), lowOpen || other.lowOpen, highOpen || other.highOpen);
    }

    Interval minus(Interval other) {
        return plus(other.negated());
    }

    Interval negated() {
        return new Interval(high.negate(), low.negate(), /* lowOpen= */ highOpen, /* highOpen= */ lowOpen);
    }

    Interval times(Interval other) {
        return hull(
                Stream.of(
                        low.multiply(other.low, PRECISION),
                        low.multiply(other.high, PRECISION),
                        high.multiply(other.low, PRECISION),
                        high.multiply(other.high, PRECISION)),
                open() || other.open());
    }

    /** The quotients; the divisor must not hold zero. */
    Interval over(Interval divisor) {
        return hull(
                Stream.of(
                        low.divide(divisor.low, PRECISION),
                        low.divide(divisor.high, PRECISION),
                        high.divide(divisor.low, PRECISION),
                        high.divide(divisor.high, PRECISION)),
                open() || divisor.open());
    }

    /** The distances from zero. */
    Interval distances() {
        if (low.signum() >= 0) {
            return this;
        }
        if (high.signum() <= 0) {
            return negated();
        }
        return closed(BigDecimal.ZERO, high.max(low.negate()));
    }

    boolean holdsZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    private boolean open() {
        return lowOpen || highOpen;
    }

    private static Interval hull(Stream<BigDecimal> corners, boolean open) {
        var ends = corners.sorted().toList();
        boolean ajar = open && ends.getFirst().compareTo(ends.getLast()) != 0;
        return new Interval(ends.getFirst(), ends.getLast(), ajar, ajar);
    }
}
