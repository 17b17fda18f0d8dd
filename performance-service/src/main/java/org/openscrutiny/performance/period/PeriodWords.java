package org.openscrutiny.performance.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Plain words for a period, made from type and span alone. */
final class PeriodWords {
    private PeriodWords() {}

    static String of(Period period) {
        YearMonth from = period.firstMonth();
        YearMonth to = period.lastMonth();
        return switch (period.type()) {
            case MONTH, YEAR_TO_DATE, RANGE, QUARTER, HALF_YEAR -> span(period);
            case FINANCIAL_YEAR -> split(from.getYear());
            case ACADEMIC_YEAR -> "academic year " + split(from.getYear());
            case CALENDAR_YEAR -> Integer.toString(from.getYear());
            case ROLLING -> "12 months to " + month(to);
            case YEAR_ENDING -> "year ending " + month(to);
            case MULTI_YEAR -> from.getYear() + " to " + to.getYear();
            case CUMULATIVE ->
                period.key().startsWith("S-")
                        ? "since " + month(from) + ", to " + month(to)
                        : months(from, to) + " months to " + month(to);
            case AS_AT -> "at " + day(period.start());
            case EVENT -> "event of " + from.getYear();
        };
    }

    static String month(YearMonth month) {
        return name(month) + " " + month.getYear();
    }

    static int months(YearMonth from, YearMonth to) {
        return Math.toIntExact(from.until(to, java.time.temporal.ChronoUnit.MONTHS)) + 1;
    }

    static String split(int year) {
        return "%d/%02d".formatted(year, (year + 1) % 100);
    }

    private static String span(Period period) {
        YearMonth from = period.firstMonth();
        YearMonth to = period.lastMonth();
        if (period.start().getDayOfMonth() != 1 || !period.end().equals(to.atEndOfMonth())) {
            return day(period.start()) + " to " + day(period.end());
        }
        if (from.equals(to)) {
            return month(from);
        }
        return (from.getYear() == to.getYear() ? name(from) : month(from)) + " to " + month(to);
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + month(YearMonth.from(date));
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
