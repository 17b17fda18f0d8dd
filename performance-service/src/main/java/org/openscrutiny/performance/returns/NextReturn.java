package org.openscrutiny.performance.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Frequency;

/**
 * When the next return of an indicator is due: the end of its period, lagMonths on, then 10 working days; a rule of our
 * own.
 */
public final class NextReturn {
    private static final int WORKING_DAYS = 10;

    private final WorkingDays workingDays = new WorkingDays();

    /** The day a return for a period that ends in {@code month} is due. */
    public LocalDate dueOn(YearMonth month, int lagMonths) {
        return workingDays.after(month.plusMonths(lagMonths).atEndOfMonth(), WORKING_DAYS);
    }

    /** The day the return after the one for {@code month} is due; null where there is no rhythm. */
    public @Nullable LocalDate after(YearMonth month, Frequency frequency, int lagMonths) {
        return frequency.months() == 0 ? null : dueOn(month.plusMonths(frequency.months()), lagMonths);
    }
}
