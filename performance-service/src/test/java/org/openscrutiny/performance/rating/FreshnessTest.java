package org.openscrutiny.performance.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Periods;

class FreshnessTest {
    @ParameterizedTest
    @CsvSource({
        "YTD-2012-05, MONTHLY, 2012-07-13, 2012-05-31, CURRENT",
        "YTD-2012-05, MONTHLY, 2012-07-13, 2012-07-13, CURRENT",
        "YTD-2012-05, MONTHLY, 2012-07-13, 2012-07-14, CARRIED",
        "YTD-2012-05, MONTHLY, 2012-07-13, 2012-09-13, CARRIED",
        "YTD-2012-05, MONTHLY, 2012-07-13, 2012-09-14, STALE",
        "R12-2012-04, MONTHLY, 2012-07-13, 2012-05-31, CURRENT",
        "2012-03, MONTHLY, 2012-05-14, 2012-04-30, CARRIED",
        "FY2012-Q1, QUARTERLY, 2012-10-12, 2013-01-12, CARRIED",
        "FY2012-Q1, QUARTERLY, 2012-10-12, 2013-04-13, STALE",
        "AY2011, ANNUAL, 2013-09-14, 2012-05-31, CURRENT",
        "AY2011, ANNUAL, 2013-09-14, 2012-09-30, CARRIED",
        "EV-2010, EVENT, 2012-08-31, 2012-05-31, CARRIED",
        "EV-2012, EVENT, 2012-08-31, 2012-12-31, CARRIED",
    })
    void missedReturnsAndOlderYearsAgeARating(
            String period, Frequency frequency, LocalDate nextDue, LocalDate judged, Freshness freshness) {
        // When
        Freshness answer =
                Freshness.of(nextDue, frequency, Periods.ofKey(period).calendar(), Periods.ofKey(period), judged);
        // Then
        assertEquals(freshness, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-08, ACADEMIC, 2012-08-31, CURRENT",
        "2012-08, ACADEMIC, 2012-09-01, CARRIED",
        "R12-2012-12, CALENDAR, 2013-01-01, CARRIED",
        "R12-2013-03, CALENDAR, 2013-04-30, CURRENT",
        "AT-2013-03-31, FINANCIAL, 2013-04-30, CARRIED",
        "C48-2012-12, FINANCIAL, 2013-01-31, CURRENT",
    })
    void theCalendarOfTheDefinitionEndsATargetYear(
            String period, Calendar calendar, LocalDate judged, Freshness freshness) {
        assertEquals(freshness, Freshness.of(null, Frequency.MONTHLY, calendar, Periods.ofKey(period), judged));
    }

    @Test
    void ageCountsMonthsToTheEndOfTheMonthJudged() {
        // Then
        assertEquals(1, Freshness.ageInMonths(Periods.ofKey("R12-2012-04"), LocalDate.of(2012, 5, 2)));
        assertEquals(0, Freshness.ageInMonths(Periods.ofKey("FY2012"), LocalDate.of(2012, 5, 31)));
    }

    @Test
    void aTallyCountsJudgementsAndSetsApartWhatIsNotCurrent() {
        // Given
        List<Tally.Counted> ratings = List.of(
                new Tally.Counted(RatingStatus.GREEN, null, Freshness.CURRENT),
                new Tally.Counted(RatingStatus.NONE, RatingStatus.GREEN, Freshness.CURRENT),
                new Tally.Counted(RatingStatus.RED, null, Freshness.CARRIED),
                new Tally.Counted(RatingStatus.NONE, null, Freshness.CURRENT));
        // When
        Tally tally = Tally.of(ratings);
        // Then
        assertEquals(2, tally.count(RatingStatus.GREEN));
        assertEquals(1, tally.count(RatingStatus.NONE));
        assertEquals(0, tally.count(RatingStatus.RED));
        assertEquals(1, tally.judged());
        assertEquals(1, tally.notCurrent());
    }
}
