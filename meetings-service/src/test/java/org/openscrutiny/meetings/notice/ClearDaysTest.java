package org.openscrutiny.meetings.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases of domain/meetings.md 3. */
class ClearDaysTest {

    private static final BankHolidays ENGLAND = new BankHolidays();

    @ParameterizedTest
    @CsvSource({
        "2012-06-28,2012-07-06,5",
        "2018-02-20,2018-02-28,5",
        "2018-02-28,2018-02-28,0",
        "2018-03-02,2018-02-28,0"
    })
    void countsWorkingDaysStrictlyBetween(LocalDate publication, LocalDate meeting, int expected) {
        // Given
        var days = new ClearDays(DayBasis.WORKING, ENGLAND);

        // When
        int counted = days.between(publication, meeting);

        // Then
        assertEquals(expected, counted);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-07-06,2012-06-28,''",
        "2018-02-28,2018-02-20,''",
        "2018-04-04,2018-03-23,''",
        "2012-06-12,2012-05-31,''",
        "2020-05-14,2020-05-05,''",
        "2022-09-22,2022-09-13,''",
        "2019-01-09,2018-12-31,''",
        "2019-01-09,2018-12-21,2018-12-24 2018-12-27 2018-12-28 2018-12-31"
    })
    void knowsTheLatestDayWithHolidaysAndClosures(LocalDate meeting, LocalDate latest, String closures) {
        // Given
        Set<LocalDate> closed = Arrays.stream(closures.split(" ", -1))
                .filter(d -> !d.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
        var days = new ClearDays(DayBasis.WORKING, d -> closed.contains(d) || ENGLAND.contains(d));

        // When
        var found = days.latestPublication(meeting, 5);

        // Then
        assertEquals(latest, found);
        assertEquals(5, days.between(found, meeting));
    }

    @ParameterizedTest
    @CsvSource({"2018-06-01,28,2018-05-03"})
    void countsAllDaysOnTheCalendarBasis(LocalDate decision, int clearDays, LocalDate latest) {
        // Given
        var days = new ClearDays(DayBasis.CALENDAR, ENGLAND);

        // When
        var found = days.latestPublication(decision, clearDays);

        // Then
        assertEquals(latest, found);
    }
}
