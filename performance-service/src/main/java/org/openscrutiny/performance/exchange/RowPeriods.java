package org.openscrutiny.performance.exchange;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/** The periods the columns of a row stand for; {@code month} is that of its latest result. */
record RowPeriods(RowTerms terms, YearMonth month) {
    Period period() {
        return at(month);
    }

    /** The month before, which activity tables print beside the latest. */
    Period before() {
        return at(month.minusMonths(1));
    }

    Period yearToDate() {
        return switch (terms.basis()) {
            case PERIOD, CUMULATIVE_IN_YEAR -> Periods.yearToDate(lastMonth(month));
            case CUMULATIVE_MULTI_YEAR, ROLLING, AS_AT, EVENT, FORECAST_YEAR_END -> at(month);
        };
    }

    Period year() {
        return Periods.year(terms.calendar(), terms.calendar().yearOf(month));
    }

    /** Last year's period; "552 (2010)" names the year of an event. */
    Period previous(@Nullable String note) {
        YearMonth end =
                Calendar.FINANCIAL.start(Calendar.FINANCIAL.yearOf(month)).minusMonths(1);
        return switch (terms.basis()) {
            case ROLLING -> Periods.rolling12(end);
            case CUMULATIVE_MULTI_YEAR -> Periods.lastMonths(window(), end);
            case EVENT ->
                Periods.event(note != null && note.matches("\\d{4}") ? Integer.parseInt(note) : month.getYear() - 1);
            case AS_AT -> Periods.asAt(end.atEndOfMonth());
            case PERIOD, CUMULATIVE_IN_YEAR, FORECAST_YEAR_END ->
                Periods.year(terms.calendar(), terms.calendar().yearOf(month) - 1);
        };
    }

    private Period at(YearMonth of) {
        return switch (terms.basis()) {
            case PERIOD, CUMULATIVE_IN_YEAR -> part(of);
            case CUMULATIVE_MULTI_YEAR -> Periods.lastMonths(window(), of);
            case ROLLING -> Periods.rolling12(of);
            case AS_AT -> Periods.asAt(of.atEndOfMonth());
            case EVENT -> Periods.event(of.getYear());
            case FORECAST_YEAR_END -> year();
        };
    }

    private Period part(YearMonth of) {
        return switch (terms.frequency()) {
            case MONTHLY, EVENT -> Periods.month(of);
            case QUARTERLY ->
                Periods.quarter(
                        Calendar.FINANCIAL,
                        Calendar.FINANCIAL.yearOf(of),
                        (Calendar.FINANCIAL.monthsGone(of) - 1) / 3 + 1);
            case ANNUAL -> year();
        };
    }

    private YearMonth lastMonth(YearMonth of) {
        return terms.frequency() == Frequency.MONTHLY || terms.frequency() == Frequency.EVENT
                ? of
                : part(of).lastMonth();
    }

    private int window() {
        Integer months = terms.printedBasis().windowMonths();
        return months == null ? 12 : months;
    }
}
