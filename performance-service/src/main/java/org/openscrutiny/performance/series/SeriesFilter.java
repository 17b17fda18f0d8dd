package org.openscrutiny.performance.series;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.vintage.PeriodSpan;

/**
 * The part of the figures that a caller wants: types of period, and the days they lie in.
 *
 * @param named whether the caller named the types: only then figures are derived
 */
public record SeriesFilter(Set<PeriodType> types, boolean named, LocalDate from, LocalDate to) {
    /** Everything. */
    public static final SeriesFilter ALL =
            new SeriesFilter(EnumSet.allOf(PeriodType.class), false, LocalDate.MIN, LocalDate.MAX);

    public SeriesFilter {
        types = Set.copyOf(types);
    }

    /**
     * Reads the parameters.
     *
     * @param period one, or {@code from..to}, as keys or in printed forms
     * @param type types with commas
     * @throws Problem 400 naming what cannot be read, and both bounds where the first comes after the last
     */
    static SeriesFilter read(@Nullable String period, @Nullable String type) {
        var faults = new Faults();
        var types = type == null ? ALL.types() : PeriodSpan.types(type, faults);
        var span = PeriodSpan.read(period, faults);
        faults.throwIfAny();
        return new SeriesFilter(
                types,
                type != null,
                span == null ? LocalDate.MIN : span.from(),
                span == null ? LocalDate.MAX : span.to());
    }

    boolean type(PeriodType type) {
        return types.contains(type);
    }

    boolean holds(Period period) {
        return !period.start().isBefore(from) && !period.end().isAfter(to);
    }
}
