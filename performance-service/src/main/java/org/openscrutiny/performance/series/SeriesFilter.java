package org.openscrutiny.performance.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodReading;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

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
        var types = type == null ? ALL.types() : types(type, faults);
        var bounds = period == null ? new String[0] : period.split("\\.\\.", -1);
        var from = bounds.length == 0 ? null : one(bounds[0], faults);
        var to = bounds.length < 2 ? from : one(bounds[1], faults);
        if (bounds.length > 2) {
            faults.unreadable("period", "PERIOD", "Give one period, or two as from..to.");
        } else if (from != null && to != null && from.start().isAfter(to.end())) {
            faults.unreadable(
                    "period", "ORDER", from.key() + " comes after " + to.key() + "; give the earlier one first.");
        }
        faults.throwIfAny();
        return new SeriesFilter(
                types,
                type != null,
                from == null ? LocalDate.MIN : from.start(),
                to == null ? LocalDate.MAX : to.end());
    }

    private static Set<PeriodType> types(String text, Faults faults) {
        var types = EnumSet.noneOf(PeriodType.class);
        for (var name : text.split(",", -1)) {
            Arrays.stream(PeriodType.values())
                    .filter(t -> t.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            types::add,
                            () -> faults.unreadable(
                                    "type", "ENUM", "Give some of " + Arrays.toString(PeriodType.values()) + "."));
        }
        return types;
    }

    private static @Nullable Period one(String text, Faults faults) {
        if (Periods.parse(text) instanceof PeriodReading.Found found) {
            return found.read();
        }
        faults.unreadable("period", "PERIOD_UNREADABLE", "Give a key like 2012-05, FY2012-Q1 or FY2012.");
        return null;
    }

    boolean type(PeriodType type) {
        return types.contains(type);
    }

    boolean holds(Period period) {
        return !period.start().isBefore(from) && !period.end().isAfter(to);
    }
}
