package org.openscrutiny.performance.period;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which months or quarters a longer period is made of, by the calendar of the definition. */
public final class PeriodParts {
    private PeriodParts() {}

    /**
     * The parts of a period, oldest first; empty where it is not made of whole ones.
     *
     * @param part MONTH or QUARTER; anything else has no parts to give
     */
    public static List<Period> of(Period whole, PeriodType part, Calendar calendar) {
        int step = months(part);
        int months = PeriodWords.months(whole.firstMonth(), whole.lastMonth());
        boolean aligned = (calendar.monthsGone(whole.firstMonth()) - 1) % Math.max(1, step) == 0;
        if (step == 0 || months <= step || months % step != 0 || !aligned) {
            return List.of();
        }
        var parts = new ArrayList<Period>();
        for (int i = 0; i < months; i += step) {
            var from = whole.firstMonth().plusMonths(i);
            parts.add(step == 1 ? Periods.month(from) : quarter(from, calendar));
        }
        return parts;
    }

    /** The periods of a type that end in or span these months and are made of such parts, oldest first. */
    public static List<Period> wholes(
            PeriodType type, PeriodType part, Calendar calendar, YearMonth first, YearMonth last) {
        Set<Period> wholes = new LinkedHashSet<>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            whole(type, calendar, month)
                    .filter(whole -> !of(whole, part, calendar).isEmpty())
                    .ifPresent(wholes::add);
        }
        return List.copyOf(wholes);
    }

    private static Optional<Period> whole(PeriodType type, Calendar calendar, YearMonth month) {
        int year = calendar.yearOf(month);
        int gone = calendar.monthsGone(month) - 1;
        return switch (type) {
            case QUARTER -> Optional.of(Periods.quarter(calendar, year, gone / 3 + 1));
            case HALF_YEAR -> Optional.of(Periods.half(calendar, year, gone / 6 + 1));
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR ->
                Optional.of(Periods.year(calendar, year)).filter(whole -> whole.type() == type);
            // The key of a year to date counts from April.
            case YEAR_TO_DATE ->
                calendar == Calendar.FINANCIAL ? Optional.of(Periods.yearToDate(month)) : Optional.empty();
            case ROLLING -> Optional.of(Periods.rolling12(month));
            case MONTH, YEAR_ENDING, MULTI_YEAR, CUMULATIVE, AS_AT, EVENT, RANGE -> Optional.empty();
        };
    }

    private static Period quarter(YearMonth from, Calendar calendar) {
        return Periods.quarter(calendar, calendar.yearOf(from), (calendar.monthsGone(from) - 1) / 3 + 1);
    }

    private static int months(PeriodType part) {
        return switch (part) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR,
                    FINANCIAL_YEAR,
                    ACADEMIC_YEAR,
                    CALENDAR_YEAR,
                    YEAR_TO_DATE,
                    ROLLING,
                    YEAR_ENDING,
                    MULTI_YEAR,
                    CUMULATIVE,
                    AS_AT,
                    EVENT,
                    RANGE -> 0;
        };
    }
}
