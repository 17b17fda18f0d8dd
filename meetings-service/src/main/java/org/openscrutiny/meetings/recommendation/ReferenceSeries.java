package org.openscrutiny.meetings.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The next number of references with a prefix and a year. */
@Entity
public class ReferenceSeries {

    @Id
    String id;

    int next;

    protected ReferenceSeries() {}

    ReferenceSeries(String id) {
        this.id = id;
        next = 1;
    }
}
