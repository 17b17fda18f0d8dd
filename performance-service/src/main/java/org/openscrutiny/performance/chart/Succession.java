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
            case MONTH, QUARTER, HALF_YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR ->
                Optional.of(spanning(period.type(), from, to));
            case YEAR_TO_DATE -> Optional.of(Periods.yearToDate(to));
            case ROLLING -> Optional.of(Periods.rolling12(to));
            case YEAR_ENDING -> Optional.of(Periods.yearEnding(to));
            case CUMULATIVE -> Optional.of(cumulative(period, to));
            case AS_AT -> Optional.of(Periods.asAt(sameDay(period.start(), months)));
            case RANGE -> Optional.of(Periods.range(sameDay(period.start(), months), sameDay(period.end(), months)));
            case MULTI_YEAR, EVENT -> Optional.empty();
        };
    }

    /** By type and not by span alone: twelve months from April are a financial year under a financial year only. */
    private static Period spanning(PeriodType type, YearMonth from, YearMonth to) {
        return switch (type) {
            case FINANCIAL_YEAR -> Periods.year(Calendar.FINANCIAL, from.getYear());
            case ACADEMIC_YEAR -> Periods.year(Calendar.ACADEMIC, from.getYear());
            case CALENDAR_YEAR -> Periods.year(Calendar.CALENDAR, from.getYear());
            default -> Periods.spanning(from, to);
        };
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
