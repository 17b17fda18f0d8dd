package org.openscrutiny.meetings.evidence;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.LexicalDates;

/** Whether a figure still speaks for the day it is looked at (domain/performance.md 3.3); derived, never stored. */
public enum Freshness {
    /** The next return is not past due. */
    CURRENT,
    /** One or two returns missed. */
    CARRIED,
    /** Three returns missed: no colour is shown. */
    STALE;

    private static final int STALE_FROM = 3;
    private static final Map<String, Integer> MONTHS =
            Map.of("MONTHLY", 1, "QUARTERLY", 3, "HALF_YEARLY", 6, "ANNUAL", 12);

    /**
     * Freshness on a day.
     *
     * @param nextDueOn day the next return is due; null where none is expected
     * @param frequency of the indicator; one without a fixed step misses one return only
     */
    static Freshness on(LocalDate day, @Nullable String nextDueOn, @Nullable String frequency) {
        var due = nextDueOn == null ? null : LexicalDates.date(nextDueOn);
        if (due == null || !day.isAfter(due)) {
            return CURRENT;
        }
        var step = frequency == null ? null : MONTHS.get(frequency);
        return step != null && day.isAfter(due.plusMonths((long) step * (STALE_FROM - 1))) ? STALE : CARRIED;
    }
}
