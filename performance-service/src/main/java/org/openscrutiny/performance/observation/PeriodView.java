package org.openscrutiny.performance.observation;

import java.time.LocalDate;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;

/** A period as readers see it; both ends are included. */
public record PeriodView(String key, PeriodType type, LocalDate start, LocalDate end, String label) {
    public static PeriodView of(Period period) {
        return new PeriodView(period.key(), period.type(), period.start(), period.end(), period.label());
    }
}
