package org.openscrutiny.performance.indicator;

import java.util.function.Function;
import org.openscrutiny.performance.period.PeriodContext;
import org.openscrutiny.performance.period.PeriodReading;
import org.openscrutiny.performance.period.Periods;

/** Reads the words of a period as that version of an indicator means them which holds for it. */
public final class MeantPeriod {
    private MeantPeriod() {}

    /**
     * The period, by the version in force where none of them holds for what it makes of the words.
     *
     * @param context how figures of a version have their periods written
     */
    public static PeriodReading read(
            String text, Indicator indicator, Function<DefinitionTerms, PeriodContext> context) {
        for (DefinitionVersion version : indicator.definitions().reversed()) {
            if (version.approved()
                    && Periods.parse(text, context.apply(version.terms())) instanceof PeriodReading.Found found
                    && indicator.definitionOn(found.read().end()).equals(version)) {
                return found;
            }
        }
        return Periods.parse(text, context.apply(indicator.current().terms()));
    }

    /** The same of a year. */
    public static PeriodReading year(String text, Indicator indicator) {
        return read(text, indicator, terms -> PeriodContext.yearly(terms.calendar()));
    }
}
