package org.openscrutiny.performance.calendar;

import java.util.List;

/**
 * A calendar year as everybody sees it.
 *
 * @param days the council's own; every other day is by weekend and bank holiday
 */
public record CalendarView(int year, List<OwnDay> days) {
    public CalendarView {
        days = List.copyOf(days);
    }
}
