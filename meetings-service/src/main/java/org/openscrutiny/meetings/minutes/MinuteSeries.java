package org.openscrutiny.meetings.minutes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The next number of the minutes of a body, in one run of numbers. */
@Entity
public class MinuteSeries {

    @Id
    String id;

    int next;

    protected MinuteSeries() {}

    MinuteSeries(String id) {
        this.id = id;
        next = 1;
    }
}
