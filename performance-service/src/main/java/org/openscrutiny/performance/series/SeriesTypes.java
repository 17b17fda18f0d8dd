package org.openscrutiny.performance.series;

import java.util.List;
import java.util.Set;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.PeriodType;

/**
 * In which type of period an indicator is published, calculated with and shown.
 *
 * @param current definition in force
 * @param present types that figures are published for
 */
record SeriesTypes(Definition current, Set<PeriodType> present) {
    /** The type in which the indicator is published. */
    PeriodType own() {
        var own = own(current);
        boolean standsIn = current.basis() == Basis.PERIOD && !present.contains(own) && !present.isEmpty();
        return standsIn ? present.iterator().next() : own;
    }

    /** The type that a page shows first: single periods where there are any. */
    PeriodType shown() {
        for (var type : List.of(raw(), own())) {
            if (present.contains(type)) {
                return type;
            }
        }
        return present.isEmpty() ? raw() : present.iterator().next();
    }

    /** The type of single periods behind it: the months alone of what adds up over months. */
    PeriodType raw() {
        return switch (current.basis()) {
            case PERIOD, AS_AT, EVENT, FORECAST_YEAR_END -> own();
            case CUMULATIVE_IN_YEAR, CUMULATIVE_MULTI_YEAR, ROLLING -> single(current.frequency(), current.calendar());
        };
    }

    /** The type that directions and forecasts are made from: the months alone of a year's running total. */
    PeriodType compared() {
        return current.basis() == Basis.CUMULATIVE_IN_YEAR ? raw() : own();
    }

    private static PeriodType own(Definition definition) {
        return switch (definition.basis()) {
            case PERIOD -> single(definition.frequency(), definition.calendar());
            case CUMULATIVE_IN_YEAR -> PeriodType.YEAR_TO_DATE;
            case CUMULATIVE_MULTI_YEAR -> PeriodType.CUMULATIVE;
            case ROLLING -> PeriodType.ROLLING;
            case AS_AT -> PeriodType.AS_AT;
            case EVENT -> PeriodType.EVENT;
            case FORECAST_YEAR_END -> year(definition.calendar());
        };
    }

    private static PeriodType single(Frequency frequency, Calendar calendar) {
        return switch (frequency) {
            case MONTHLY -> PeriodType.MONTH;
            case QUARTERLY -> PeriodType.QUARTER;
            case ANNUAL -> year(calendar);
            case EVENT -> PeriodType.EVENT;
        };
    }

    private static PeriodType year(Calendar calendar) {
        return switch (calendar) {
            case FINANCIAL -> PeriodType.FINANCIAL_YEAR;
            case ACADEMIC -> PeriodType.ACADEMIC_YEAR;
            case CALENDAR -> PeriodType.CALENDAR_YEAR;
        };
    }
}
