package org.openscrutiny.performance.target;

import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodContext;
import org.openscrutiny.performance.period.PeriodReading;
import org.openscrutiny.performance.period.Periods;

/** Reads the period of a command. */
final class YearReading {
    private YearReading() {}

    /**
     * The period of that text, under the calendar of the indicator.
     *
     * @throws Problem 422 PERIOD_UNREADABLE
     */
    static Period of(String text, Indicator indicator) {
        PeriodContext context = PeriodContext.yearly(indicator.current().terms().calendar());
        return switch (Periods.parse(text, context)) {
            case PeriodReading.Found found -> found.read();
            case PeriodReading.Unreadable not ->
                throw Problem.ruleBroken("/period", PeriodReading.Unreadable.CODE, not.message() + " " + not.fix());
        };
    }
}
