package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;

/**
 * Level and floor due for a measure, unrounded: S + (T − S)·share(m) for the year to date, the difference of two such
 * levels for the month alone of an in-year cumulative flow.
 *
 * @param level null if the target is to be confirmed or {@code absent} says why nothing is due
 * @param share part of the way from start level to target that is due; null for TABLE
 * @param absent null if a level is due
 */
public record LevelDue(
        @Nullable BigDecimal level,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal share,
        @Nullable Absent absent) {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final int YEAR = 12;

    /** What is due at the end of {@code period}; its calendar counts the months. */
    public static LevelDue of(
            TargetTerms terms, MeasureKind kind, Basis basis, Polarity polarity, Measure measure, Period period) {
        return of(terms, kind, basis, polarity, measure, period.monthsGoneBefore(), period.monthsGone());
    }

    /**
     * What is due after {@code to} months of the year; {@code from} months had gone before the period began, which
     * matters to the period alone of an in-year cumulative flow.
     */
    public static LevelDue of(
            TargetTerms terms, MeasureKind kind, Basis basis, Polarity polarity, Measure measure, int from, int to) {
        BigDecimal target = terms.level();
        if (target == null) {
            return new LevelDue(null, terms.floor(), null, Absent.TARGET_TO_BE_CONFIRMED);
        }
        if (measure == Measure.FORECAST || !terms.phasing().allowedFor(basis)) {
            return new LevelDue(target, terms.floor(), BigDecimal.ONE, null);
        }
        if (terms.phasing() == Phasing.TABLE) {
            return Optional.ofNullable(terms.table())
                    .flatMap(table -> table.at(to, measure))
                    .map(levels -> new LevelDue(levels.level(), levels.floor(), null, null))
                    .orElseGet(LevelDue::nothing);
        }
        boolean alone = measure == Measure.PERIOD && basis == Basis.CUMULATIVE_IN_YEAR;
        return phased(terms, target, start(terms, kind, basis), basis, polarity, alone ? from : 0, to, alone);
    }

    /**
     * Whether the year starts from 0 where nothing is said: a flow does, unless it has been adding up for years, and so do
     * the different people or things counted within the year.
     */
    static boolean startsFromZero(MeasureKind kind, Basis basis) {
        return switch (basis) {
            case CUMULATIVE_IN_YEAR -> kind == MeasureKind.FLOW || kind == MeasureKind.UNIQUE_COUNT;
            case CUMULATIVE_MULTI_YEAR -> false;
            case PERIOD, ROLLING, AS_AT, EVENT, FORECAST_YEAR_END -> kind == MeasureKind.FLOW;
        };
    }

    private static @Nullable BigDecimal start(TargetTerms terms, MeasureKind kind, Basis basis) {
        BigDecimal start = terms.startLevel();
        return start == null && startsFromZero(kind, basis) ? BigDecimal.ZERO : start;
    }

    /** Why no level is due. */
    public enum Absent {
        PROFILE_ABSENT,
        TARGET_TO_BE_CONFIRMED
    }

    private static LevelDue phased(
            TargetTerms terms,
            BigDecimal target,
            @Nullable BigDecimal start,
            Basis basis,
            Polarity polarity,
            int from,
            int to,
            boolean alone) {
        Share share = Share.between(terms, from, to);
        if (terms.phasing() == Phasing.NONE) {
            // Full target: right for levels, and for a flow only when the whole year is in view.
            boolean partOfFlow = basis == Basis.CUMULATIVE_IN_YEAR && (to < YEAR || from > 0);
            return partOfFlow ? nothing() : new LevelDue(target, terms.floor(), BigDecimal.ONE, null);
        }
        if (start == null || share == null) {
            return nothing();
        }
        BigDecimal level = share.of(start, target, alone);
        BigDecimal floor = terms.floor();
        if (floor != null && !(basis == Basis.PERIOD && beaten(floor, start, polarity))) {
            floor = share.of(start, floor, alone);
        }
        return new LevelDue(level, floor, share.part(), null);
    }

    private static boolean beaten(BigDecimal floor, BigDecimal start, Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> start.compareTo(floor) >= 0;
            case LOWER_IS_BETTER -> start.compareTo(floor) <= 0;
            case ON_TARGET, NEUTRAL -> false;
        };
    }

    private static LevelDue nothing() {
        return new LevelDue(null, null, null, Absent.PROFILE_ABSENT);
    }

    /** A share as a fraction: 30·2/12 must be 5, not 5.00…01, or rounding would seem to decide a colour. */
    private record Share(BigDecimal numerator, BigDecimal denominator) {
        static @Nullable Share between(TargetTerms terms, int from, int to) {
            return switch (terms.phasing()) {
                case LINEAR -> new Share(BigDecimal.valueOf(to - from), TWELVE);
                case SEASONAL -> {
                    SeasonalProfile profile = terms.profile();
                    yield profile == null
                            ? null
                            : new Share(profile.upTo(to).subtract(profile.upTo(from)), BigDecimal.ONE);
                }
                case NONE, TABLE -> null;
            };
        }

        BigDecimal of(BigDecimal start, BigDecimal end, boolean alone) {
            BigDecimal step = end.subtract(start).multiply(numerator).divide(denominator, MathContext.DECIMAL128);
            return alone ? step : start.add(step);
        }

        BigDecimal part() {
            return numerator.divide(denominator, MathContext.DECIMAL128);
        }
    }
}
