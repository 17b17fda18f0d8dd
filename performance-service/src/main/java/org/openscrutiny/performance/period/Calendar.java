package org.openscrutiny.performance.period;

import java.time.YearMonth;

/** Calendars a year of figures can follow, each named by the month it begins in. */
public enum Calendar {
    FINANCIAL(4),
    ACADEMIC(9),
    CALENDAR(1);

    private final int firstMonth;

    Calendar(int firstMonth) {
        this.firstMonth = firstMonth;
    }

    /** First month of the year, 1 to 12. */
    public int firstMonth() {
        return firstMonth;
    }

    /** The year this month belongs to, named by the calendar year it begins in: March 2013 is 2012 under FINANCIAL. */
    public int yearOf(YearMonth month) {
        return month.getMonthValue() >= firstMonth ? month.getYear() : month.getYear() - 1;
    }

    /** Months of the year gone at the end of this month, 1 to 12: May is 2 under FINANCIAL. */
    public int monthsGone(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - firstMonth, 12) + 1;
    }

    /** First month of the year that begins in {@code year}. */
    public YearMonth start(int year) {
        return YearMonth.of(year, firstMonth);
    }
}
