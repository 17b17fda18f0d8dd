package org.openscrutiny.performance.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/** Which period follows another in a series. */
public final class Succession {
    private Succession() {}

    /**
     * The next period of the same type; empty where the type has no rhythm.
     *
     * @param rhythm months between two returns, for types that do not say it themselves; 0 = none
     */
    static Optional<Period> next(Period period, int rhythm) {
        return after(period, step(period.type(), rhythm));
    }

    /** The period that {@link #next} leads from. */
    public static Optional<Period> previous(Period period, int rhythm) {
        return after(period, -step(period.type(), rhythm));
    }

    /** The period of the same kind one year before. */
    public static Optional<Period> yearBefore(Period period) {
        return after(period, -12);
    }

    private static int step(PeriodType type, int rhythm) {
        return switch (type) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR -> 12;
            case YEAR_TO_DATE, ROLLING, YEAR_ENDING, CUMULATIVE, AS_AT -> rhythm;
            case MULTI_YEAR, EVENT, RANGE -> 0;
        };
    }

    private static Optional<Period> after(Period period, int months) {
        if (months == 0) {
            return Optional.empty();
        }
        YearMonth from = period.firstMonth().plusMonths(months);
        YearMonth to = period.lastMonth().plusMonths(months);
        return switch (period.type()) {
            case MONTH -> Optional.of(Periods.month(from));
            case QUARTER -> Optional.of(quarter(period.calendar(), from));
            case HALF_YEAR -> Optional.of(half(period.calendar(), from));
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR ->
                Optional.of(Periods.year(period.calendar(), from.getYear()));
            case YEAR_TO_DATE -> Optional.of(Periods.yearToDate(to));
            case ROLLING -> Optional.of(Periods.rolling12(to));
            case YEAR_ENDING -> Optional.of(Periods.yearEnding(to));
            case CUMULATIVE -> Optional.of(cumulative(period, to));
            case AS_AT -> Optional.of(Periods.asAt(sameDay(period.start(), months)));
            case RANGE -> Optional.of(Periods.range(sameDay(period.start(), months), sameDay(period.end(), months)));
            case MULTI_YEAR, EVENT -> Optional.empty();
        };
    }

    /** The same part of that calendar: 2012-Q1 and FY2011-Q4 span the same days and are written apart. */
    private static Period quarter(Calendar calendar, YearMonth from) {
        return Periods.quarter(calendar, calendar.yearOf(from), (calendar.monthsGone(from) - 1) / 3 + 1);
    }

    private static Period half(Calendar calendar, YearMonth from) {
        return Periods.half(calendar, calendar.yearOf(from), (calendar.monthsGone(from) - 1) / 6 + 1);
    }

    private static Period cumulative(Period period, YearMonth to) {
        if (period.key().startsWith("S-")) {
            return Periods.since(period.firstMonth(), to);
        }
        int months =
                Math.toIntExact(java.time.temporal.ChronoUnit.MONTHS.between(period.firstMonth(), period.lastMonth()))
                        + 1;
        return Periods.lastMonths(months, to);
    }

    /** The last day of a month stays the last. */
    private static LocalDate sameDay(LocalDate day, int months) {
        var moved = day.plusMonths(months);
        return day.equals(YearMonth.from(day).atEndOfMonth())
                ? YearMonth.from(moved).atEndOfMonth()
                : moved;
    }
}
