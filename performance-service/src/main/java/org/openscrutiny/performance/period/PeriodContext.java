package org.openscrutiny.performance.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of printed periods knows besides the text.
 *
 * @param calendar the calendar of the definition: {@code 2012-Q2} is readable only under CALENDAR, and
 *     {@code 2011/12} is an academic year under ACADEMIC
 * @param yearly whether the series has one value a year: then {@code 2011-12} is a year and not December 2011
 * @param publishedOn day the document appeared: gives a bare month its year
 */
public record PeriodContext(
        Calendar calendar, boolean yearly, @Nullable LocalDate publishedOn) {
    /** Financial calendar, several values a year, nothing known of the publication. */
    public static final PeriodContext PLAIN = new PeriodContext(Calendar.FINANCIAL, false, null);

    public static PeriodContext publishedOn(LocalDate day) {
        return new PeriodContext(Calendar.FINANCIAL, false, day);
    }

    public static PeriodContext yearly(Calendar calendar) {
        return new PeriodContext(calendar, true, null);
    }
}
