package org.openscrutiny.performance.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;

/**
 * A wish for a target.
 *
 * @param period a year
 * @param effectiveFrom absent is the first day of the period
 */
public record NewTarget(
        Indicator indicator,
        String areaCode,
        Period period,
        @Nullable LocalDate effectiveFrom,
        TargetLevels levels) {
    YearKey key() {
        return new YearKey(indicator.id(), areaCode, period);
    }

    public LocalDate from() {
        return effectiveFrom == null ? period.start() : effectiveFrom;
    }
}
