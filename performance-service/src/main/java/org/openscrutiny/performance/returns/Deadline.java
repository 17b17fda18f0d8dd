package org.openscrutiny.performance.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.calendar.WorkingDays;

/**
 * The clock of something that is due on a day, with the marks it has left so far: told of, warned of 5 working days
 * before, missed the day after. A rule of our own.
 *
 * @param warnedOn null before it was
 */
public record Deadline(
        LocalDate dueOn,
        boolean announced,
        @Nullable LocalDate warnedOn,
        @Nullable LocalDate missedOn) {
    private static final int WARNING = 5;

    /** What a clock does next. */
    public enum Mark {
        DUE,
        WARN,
        MISS
    }

    /** The mark that is to be left today, one at a time, the earlier ones first; null for none. */
    public @Nullable Mark next(LocalDate today, LocalDate horizon) {
        if (!announced) {
            return Mark.DUE;
        }
        if (warnedOn == null && missedOn == null && !dueOn.isBefore(today) && !dueOn.isAfter(horizon)) {
            return Mark.WARN;
        }
        return missedOn == null && dueOn.isBefore(today) ? Mark.MISS : null;
    }

    /** The last due day that is to be warned of today. */
    public static LocalDate horizon(LocalDate today, WorkingDays days) {
        return days.after(today, WARNING);
    }
}
