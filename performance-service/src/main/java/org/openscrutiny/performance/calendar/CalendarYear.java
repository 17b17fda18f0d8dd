package org.openscrutiny.performance.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The council's own days of a year; the year is its identity. */
@Entity
public class CalendarYear {
    @Id
    private String id;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OwnDay> days;

    @Version
    private long rowVersion;

    protected CalendarYear() {}

    CalendarYear(EnterCalendar wish) {
        this.id = wish.year().toString();
        set(wish);
    }

    final void set(EnterCalendar wish) {
        days = wish.days().stream().sorted(Comparator.comparing(OwnDay::day)).toList();
    }

    CalendarView view() {
        return new CalendarView(Integer.parseInt(id), days);
    }

    long rowVersion() {
        return rowVersion;
    }
}
