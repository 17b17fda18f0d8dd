package org.openscrutiny.csa.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.feed.PeriodSeen;

/** Whether a rating still speaks for the day asked (domain/performance.md 3.3); derived, never stored. */
public enum Freshness {
    /** The next return is not past due. */
    CURRENT,
    /** One or two returns missed, or the rating is of an older target year. */
    CARRIED,
    /** Three returns missed: no colour is shown. */
    STALE;

    private static final int STALE_FROM = 3;

    /**
     * Freshness on a day.
     *
     * @param nextDueOn day the next return is due; null where none is expected
     * @param frequency word of performance-service; unknown ones count the next return only
     */
    static Freshness of(@Nullable LocalDate nextDueOn, @Nullable String frequency, PeriodSeen period, LocalDate day) {
        int missed = missed(nextDueOn, months(frequency), day);
        if (missed >= STALE_FROM) {
            return STALE;
        }
        return missed > 0 || ofOlderYear(period, day) ? CARRIED : CURRENT;
    }

    /** Whole months from the end of the period to the end of the day's month, at least 0; null when unreadable. */
    static @Nullable Long ageInMonths(PeriodSeen period, LocalDate day) {
        return period.lastMonth()
                .map(last -> Math.max(0, last.until(YearMonth.from(day), ChronoUnit.MONTHS)))
                .orElse(null);
    }

    private static int missed(@Nullable LocalDate nextDueOn, int months, LocalDate day) {
        if (nextDueOn == null || !day.isAfter(nextDueOn)) {
            return 0;
        }
        int missed = 1;
        while (months > 0 && missed < STALE_FROM && day.isAfter(nextDueOn.plusMonths((long) missed * months))) {
            missed++;
        }
        return missed;
    }

    private static boolean ofOlderYear(PeriodSeen period, LocalDate day) {
        return period.lastMonth()
                .filter(last -> period.yearOf(last) < period.yearOf(YearMonth.from(day)))
                .isPresent();
    }

    private static int months(@Nullable String frequency) {
        return switch (frequency) {
            case "MONTHLY" -> 1;
            case "QUARTERLY" -> 3;
            case "ANNUAL" -> 12;
            case null, default -> 0;
        };
    }
}
