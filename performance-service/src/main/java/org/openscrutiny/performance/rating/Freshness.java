package org.openscrutiny.performance.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;

/** Whether a rating still speaks for the day it is looked at; derived when read, never stored. */
public enum Freshness {
    /** The next return is not past due. */
    CURRENT,
    /** One or two returns missed, or the rating is of an older target year: grey, "GREEN in March 2012". */
    CARRIED,
    /** Three returns missed: no colour is shown. */
    STALE;

    private static final int STALE_FROM = 3;

    /**
     * Freshness on a day. A rating never moves to another year's target, so a new year carries it at once.
     *
     * @param nextDueOn day the next return is due; null where none is expected
     * @param calendar of the definition, which says when a target year ends
     * @param judgedOn end of the reporting month of a dashboard, else the day asked about
     */
    public static Freshness of(
            @Nullable LocalDate nextDueOn, Frequency frequency, Calendar calendar, Period period, LocalDate judgedOn) {
        long missed = missed(nextDueOn, frequency, judgedOn);
        if (missed >= STALE_FROM) {
            return STALE;
        }
        return missed > 0 || olderYear(calendar, period, judgedOn) ? CARRIED : CURRENT;
    }

    /** Returns past due on that day: the next one and those that should have followed it by the frequency. */
    public static long missed(@Nullable LocalDate nextDueOn, Frequency frequency, LocalDate judgedOn) {
        if (nextDueOn == null || !judgedOn.isAfter(nextDueOn)) {
            return 0;
        }
        if (frequency.months() == 0) {
            return 1;
        }
        long missed = 1;
        while (missed < STALE_FROM && judgedOn.isAfter(nextDueOn.plusMonths(missed * frequency.months()))) {
            missed++;
        }
        return missed;
    }

    /** Whole months from the end of the period to the end of the month judged; a period still running has none. */
    public static long ageInMonths(Period period, LocalDate judgedOn) {
        return Math.max(0, period.lastMonth().until(YearMonth.from(judgedOn), ChronoUnit.MONTHS));
    }

    private static boolean olderYear(Calendar calendar, Period period, LocalDate judgedOn) {
        return calendar.yearOf(period.lastMonth()) < calendar.yearOf(YearMonth.from(judgedOn));
    }
}
