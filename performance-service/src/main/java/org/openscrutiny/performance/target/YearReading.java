package org.openscrutiny.performance.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.MeantPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodReading;

/** Reads the period of a command. */
final class YearReading {
    private YearReading() {}

    /**
     * The period of that text, under the calendar that the indicator has then.
     *
     * @param pointer where the text stands
     * @param faults takes PERIOD_UNREADABLE; then the answer is null
     */
    static @Nullable Period of(String text, Indicator indicator, String pointer, List<Fault> faults) {
        return switch (MeantPeriod.year(text, indicator)) {
            case PeriodReading.Found found -> found.read();
            case PeriodReading.Unreadable not -> {
                faults.add(new Fault(pointer, PeriodReading.Unreadable.CODE, not.message() + " " + not.fix()));
                yield null;
            }
        };
    }
}
