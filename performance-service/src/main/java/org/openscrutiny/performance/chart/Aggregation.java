package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.observation.ObsStatus;

/**
 * The value of a longer period from its parts, or of a wider area from its: a flow is summed, of a stock the last period
 * counts and areas are summed, shares and rates are made of summed numerators and denominators, means and scores are
 * weighted by their number, people are never added.
 *
 * @param present parts with a value, of those {@code needed}; parts that cannot exist are not needed
 * @param value unrounded; null where {@code none} says why
 * @param flags E, P and B of the parts; A where none has one
 */
public record Aggregation(
        int present,
        int needed,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<ObsStatus> flags,
        @Nullable NoAggregate none) {
    private static final List<ObsStatus> CARRIED = List.of(ObsStatus.B, ObsStatus.E, ObsStatus.P);

    /**
     * A part.
     *
     * @param flags none where nothing is published
     */
    public record Part(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<ObsStatus> flags) {
        /** A part that nothing is published for. */
        public static final Part ABSENT = new Part(null, null, null, List.of());

        public Part {
            flags = List.copyOf(flags);
        }
    }

    public Aggregation {
        flags = List.copyOf(flags);
    }

    /** Parts in present of needed: {@code 11/12}. */
    public String completeness() {
        return present + "/" + needed;
    }

    /**
     * The value of all parts together.
     *
     * @param factor of percentages and rates, what numerator over denominator is multiplied by
     * @param parts oldest first
     */
    public static Aggregation of(MeasureKind kind, BigDecimal factor, List<Part> parts) {
        var needed = parts.stream()
                .filter(part -> !part.flags().contains(ObsStatus.M))
                .toList();
        var present = needed.stream().filter(part -> part.value() != null).toList();
        var none = obstacle(kind, needed, present);
        if (none != null) {
            return none(none, present.size(), needed.size());
        }
        return switch (kind) {
            case FLOW -> whole(needed, sum(needed, Part::value), null, null);
            case STOCK -> last(needed);
            case PERCENTAGE, RATE -> ratio(needed, factor, sum(needed, Part::numerator));
            case MEAN, SCORE -> ratio(needed, BigDecimal.ONE, sum(needed, Aggregation::weighted));
            case UNIQUE_COUNT -> none(NoAggregate.REPORTED_ONLY, needed.size(), needed.size());
        };
    }

    /**
     * The value of one period for all of these areas together. They are disjoint, so that stocks are summed as flows are.
     *
     * @param factor of percentages and rates, what numerator over denominator is multiplied by
     */
    public static Aggregation ofAreas(MeasureKind kind, BigDecimal factor, List<Part> parts) {
        return of(kind == MeasureKind.STOCK ? MeasureKind.FLOW : kind, factor, parts);
    }

    /** No value, for a reason that the parts do not show. */
    public static Aggregation none(NoAggregate why, int present, int needed) {
        return new Aggregation(present, needed, null, null, null, List.of(flag(why)), why);
    }

    private static @Nullable NoAggregate obstacle(MeasureKind kind, List<Part> needed, List<Part> present) {
        if (kind == MeasureKind.UNIQUE_COUNT) {
            return NoAggregate.REPORTED_ONLY;
        }
        if (needed.isEmpty()) {
            return NoAggregate.NOT_APPLICABLE;
        }
        if (needed.stream().anyMatch(part -> part.flags().contains(ObsStatus.Q))) {
            return NoAggregate.SUPPRESSED;
        }
        if (needed.stream()
                .anyMatch(part -> part.value() == null && !part.flags().isEmpty())) {
            return NoAggregate.MISSING;
        }
        return present.size() < needed.size() ? NoAggregate.INCOMPLETE : null;
    }

    private static ObsStatus flag(NoAggregate why) {
        return switch (why) {
            case SUPPRESSED -> ObsStatus.Q;
            case NOT_APPLICABLE -> ObsStatus.M;
            case REPORTED_ONLY, MISSING, INCOMPLETE, PARTS_ABSENT, DENOMINATOR_ZERO, UNIT_CHANGED -> ObsStatus.O;
        };
    }

    private static Aggregation last(List<Part> needed) {
        var last = needed.getLast();
        return new Aggregation(needed.size(), needed.size(), last.value(), null, null, carried(List.of(last)), null);
    }

    private static Aggregation ratio(List<Part> needed, BigDecimal multiplier, @Nullable BigDecimal numerator) {
        var denominator = sum(needed, Part::denominator);
        if (numerator == null || denominator == null) {
            return none(NoAggregate.PARTS_ABSENT, needed.size(), needed.size());
        }
        if (denominator.signum() == 0) {
            return none(NoAggregate.DENOMINATOR_ZERO, needed.size(), needed.size());
        }
        var value = numerator.multiply(multiplier).divide(denominator, MathContext.DECIMAL128);
        return whole(needed, value, numerator, denominator);
    }

    private static Aggregation whole(
            List<Part> parts,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        return new Aggregation(parts.size(), parts.size(), value, numerator, denominator, carried(parts), null);
    }

    private static List<ObsStatus> carried(List<Part> parts) {
        var carried = EnumSet.noneOf(ObsStatus.class);
        parts.forEach(part -> carried.addAll(part.flags()));
        carried.retainAll(CARRIED);
        return carried.isEmpty() ? List.of(ObsStatus.A) : List.copyOf(carried);
    }

    private static @Nullable BigDecimal weighted(Part part) {
        var value = part.value();
        var number = part.denominator();
        return value == null || number == null ? null : value.multiply(number);
    }

    /** Null where one of them has no such number. */
    private static @Nullable BigDecimal sum(List<Part> parts, Function<Part, @Nullable BigDecimal> number) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            var one = number.apply(part);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return sum;
    }
}
