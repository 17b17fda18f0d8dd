package org.openscrutiny.meetings.notice;

import java.time.LocalDate;

/** Days besides weekends on which the council does not work. */
@FunctionalInterface
public interface DaysOff {

    boolean contains(LocalDate day);
}
