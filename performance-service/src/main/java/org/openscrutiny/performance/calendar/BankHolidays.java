package org.openscrutiny.performance.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The bank holidays of England and Wales in a year, in order.
 *
 * @param days each on the day on which it is observed
 */
public record BankHolidays(int year, List<Day> days) {
    public BankHolidays {
        days = List.copyOf(days);
    }

    /** One of them. */
    public record Day(LocalDate day, String name) {}
}
