package org.openscrutiny.performance.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span of days a figure stands for, both ends included.
 *
 * <p>Two periods are equal when type and span are: calendar, label and key are ways of writing. The rolling year to
 * March 2013 has the span of 2012/13 and is not equal to it.
 */
public record Period(PeriodType type, LocalDate start, LocalDate end, Calendar calendar, String label, String key) {
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("period ends before it starts: key=" + key);
        }
    }

    /** Whether both cover the same days, whatever their types. */
    public boolean sameSpan(Period other) {
        return start.equals(other.start) && end.equals(other.end);
    }

    /** The same period under the words of a document. */
    public Period labelled(String printed) {
        return new Period(type, start, end, calendar, printed, key);
    }

    public YearMonth firstMonth() {
        return YearMonth.from(start);
    }

    public YearMonth lastMonth() {
        return YearMonth.from(end);
    }

    /** Months of the year gone at the end of this period, 1 to 12, by its own calendar. */
    public int monthsGone() {
        return calendar.monthsGone(lastMonth());
    }

    /** Months of the year gone before this period begins, 0 to 11; 0 where it began in an earlier year. */
    public int monthsGoneBefore() {
        return calendar.yearOf(firstMonth()) == calendar.yearOf(lastMonth())
                ? calendar.monthsGone(firstMonth()) - 1
                : 0;
    }

    /** The period in plain words, independent of how a document printed it: {@code April to May 2012}. */
    public String inWords() {
        return PeriodWords.of(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period that && type == that.type && sameSpan(that);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, start, end);
    }
}
