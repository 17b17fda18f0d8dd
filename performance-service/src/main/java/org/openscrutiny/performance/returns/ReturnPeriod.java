package org.openscrutiny.performance.returns;

import java.time.YearMonth;
import java.util.Optional;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/** Which period a return of an indicator is for; a pure rule. */
final class ReturnPeriod {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private ReturnPeriod() {}

    /** The period that ends with a month; empty in between, for events and for forecasts. */
    static Optional<Period> endingWith(YearMonth month, DefinitionTerms terms) {
        int months = terms.frequency().months();
        Calendar calendar = terms.calendar();
        if (months == 0 || calendar.monthsGone(month) % months != 0) {
            return Optional.empty();
        }
        return switch (terms.basis()) {
            case PERIOD, CUMULATIVE_IN_YEAR -> Optional.of(part(month, months, calendar));
            case ROLLING -> Optional.of(Periods.rolling12(month));
            case CUMULATIVE_MULTI_YEAR ->
                Optional.ofNullable(terms.windowMonths()).map(window -> Periods.lastMonths(window, month));
            case AS_AT -> Optional.of(Periods.asAt(month.atEndOfMonth()));
            case EVENT, FORECAST_YEAR_END -> Optional.empty();
        };
    }

    private static Period part(YearMonth month, int months, Calendar calendar) {
        int year = calendar.yearOf(month);
        if (months == YEAR) {
            return Periods.year(calendar, year);
        }
        return months == QUARTER
                ? Periods.quarter(calendar, year, calendar.monthsGone(month) / QUARTER)
                : Periods.month(month);
    }
}
