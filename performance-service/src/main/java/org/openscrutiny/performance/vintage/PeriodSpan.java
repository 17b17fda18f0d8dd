package org.openscrutiny.performance.vintage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodReading;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/**
 * What the parameter {@code period} of lists and series means: one period, or all that lie between two.
 *
 * @param key of the one period; null where two are named
 * @param from first day, {@code to} last day
 */
public record PeriodSpan(@Nullable String key, LocalDate from, LocalDate to) {
    /**
     * Reads {@code 2012-05}, {@code FY2012}, {@code 2012/13} or two of them as {@code from..to}.
     *
     * @param faults takes 400 for what cannot be read, and names both bounds where the first comes after the last
     * @return null where nothing is asked for, or nothing can be read
     */
    public static @Nullable PeriodSpan read(@Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        String[] bounds = text.split("\\.\\.", -1);
        if (bounds.length > 2) {
            faults.unreadable("period", "PERIOD", "Give one period, or two as from..to.");
            return null;
        }
        Period from = one(bounds[0], faults);
        Period to = bounds.length < 2 ? from : one(bounds[1], faults);
        if (from == null || to == null) {
            return null;
        }
        if (from.start().isAfter(to.end())) {
            faults.unreadable(
                    "period", "ORDER", from.key() + " comes after " + to.key() + "; give the earlier one first.");
            return null;
        }
        return new PeriodSpan(bounds.length < 2 ? from.key() : null, from.start(), to.end());
    }

    /**
     * Reads types of period with commas between, {@code MONTH,ROLLING}; none where nothing is asked for.
     *
     * @param faults takes 400 for a word that is none of them
     */
    public static Set<PeriodType> types(@Nullable String text, Faults faults) {
        Set<PeriodType> types = EnumSet.noneOf(PeriodType.class);
        for (String name : text == null ? new String[0] : text.split(",", -1)) {
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
        faults.unreadable(
                "period", "PERIOD_UNREADABLE", "Give a key like 2012-05, FY2012-Q1 or FY2012, or a year like 2012/13.");
        return null;
    }
}
