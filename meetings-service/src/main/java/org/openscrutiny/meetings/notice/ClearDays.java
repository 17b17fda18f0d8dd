package org.openscrutiny.meetings.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Clear days: those strictly between two events, neither day counted (domain/meetings.md 3). */
public record ClearDays(DayBasis basis, DaysOff daysOff) {

    /** Days between publication and meeting, 0 where there is none or the order is wrong. */
    public int between(LocalDate publication, LocalDate meeting) {
        return publication.isBefore(meeting)
                ? (int) publication
                        .plusDays(1)
                        .datesUntil(meeting)
                        .filter(this::counts)
                        .count()
                : 0;
    }

    /** The last day on which publication leaves so many clear days; it counts itself as a day of its basis. */
    public LocalDate latestPublication(LocalDate meeting, int clearDays) {
        var day = meeting;
        for (int left = clearDays; left >= 0; ) {
            day = day.minusDays(1);
            if (counts(day)) {
                left--;
            }
        }
        return day;
    }

    private boolean counts(LocalDate day) {
        return switch (basis) {
            case CALENDAR -> true;
            case WORKING ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY
                        && !daysOff.contains(day);
        };
    }
}
