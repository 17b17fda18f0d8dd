package org.openscrutiny.performance.period;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
    private static Period read(String text) {
        return Periods.parse(text).period().orElseThrow(() -> new AssertionError("not read: " + text));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-05, MONTH, 2012-05-01, 2012-05-31",
        "FY2012-Q1, QUARTER, 2012-04-01, 2012-06-30",
        "FY2012-Q4, QUARTER, 2013-01-01, 2013-03-31",
        "FY2012-H1, HALF_YEAR, 2012-04-01, 2012-09-30",
        "FY2012, FINANCIAL_YEAR, 2012-04-01, 2013-03-31",
        "AY2011, ACADEMIC_YEAR, 2011-09-01, 2012-08-31",
        "2012, CALENDAR_YEAR, 2012-01-01, 2012-12-31",
        "YTD-2012-05, YEAR_TO_DATE, 2012-04-01, 2012-05-31",
        "YTD-2013-03, YEAR_TO_DATE, 2012-04-01, 2013-03-31",
        "R12-2012-05, ROLLING, 2011-06-01, 2012-05-31",
        "YE-2017-09, YEAR_ENDING, 2016-10-01, 2017-09-30",
        "P3-2014-2016, MULTI_YEAR, 2014-01-01, 2016-12-31",
        "C48-2012-05, CUMULATIVE, 2008-06-01, 2012-05-31",
        "S-2009-04_2012-05, CUMULATIVE, 2009-04-01, 2012-05-31",
        "AT-2012-04-01, AS_AT, 2012-04-01, 2012-04-01",
        "EV-2010, EVENT, 2010-01-01, 2010-12-31",
        "2016-07-01_2017-06-30, RANGE, 2016-07-01, 2017-06-30",
        "2011-12, MONTH, 2011-12-01, 2011-12-31",
    })
    void everyKeyIsReadAndWrittenBackUnchanged(String key, PeriodType type, LocalDate start, LocalDate end) {
        // When
        Period period = read(key);
        // Then
        assertAll(
                () -> assertEquals(type, period.type()),
                () -> assertEquals(start, period.start()),
                () -> assertEquals(end, period.end()),
                () -> assertEquals(key, period.key()),
                () -> assertEquals(period, Periods.ofKey(key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012/13",
                "2012-13",
                "2012–13",
                "2012 – 13",
                "2012 - 13",
                "2012/2013",
                "12/13",
                "12-13",
                "2012.13",
                "April 2012 to March 2013",
                "between April 2012 and March 2013",
                "Apr 2012 - Mar 2013",
                "FY2012",
                "financial year 2012/13",
                "2012/13 (Apr-Mar)",
            })
    void everyNotationOfAFinancialYearGivesOnePeriod(String notation) {
        // When
        Period period = read(notation);
        // Then
        assertEquals(Periods.financialYear(2012), period);
        assertEquals("FY2012", period.key());
    }

    @ParameterizedTest
    @CsvSource({
        "May 2012, 2012-05",
        "May-12, 2012-05",
        "Sept 2012, 2012-09",
        "2014/16, P3-2014-2016",
        "2014-16, P3-2014-2016",
        "2017 (Jan-Dec), 2017",
        "2016/17 (Jul-Jun), 2016-07-01_2017-06-30",
        "2016/17 (Sep-Aug), AY2016",
        "2016/17 (Jan-Mar), FY2016-Q4",
        "Q1 2012/13, FY2012-Q1",
        "2012/13 Q4, FY2012-Q4",
        "H2 2012/13, FY2012-H2",
        "academic year 2011/12, AY2011",
        "12 months to May 2012, R12-2012-05",
        "year ending September 2017, YE-2017-09",
        "since April 2009 to May 2012, S-2009-04_2012-05",
        "as at 1 April 2012, AT-2012-04-01",
        "April 2012 to June 2012, FY2012-Q1",
        "1999/00, FY1999",
        "1999/2000, FY1999",
    })
    void printedFormsLeadToTheKey(String printed, String key) {
        // When
        Period period = read(printed);
        // Then
        assertEquals(key, period.key());
        assertEquals(printed, period.label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012/12",
                "2012/11",
                "13th month",
                "31/02/2012",
                "",
                " ",
                "2012-00",
                "2012-Q2",
                "2012-H1",
                "FY2012-Q5",
                "FY2012-H3",
                "P2-2014-2016",
                "P1-2016-2014",
                "S-2012-05_2009-04",
                "AT-2012-02-30",
                "May",
                "year",
                "Q1",
                "2017 (Jul-Jun)",
                "2016/17 (Jan-Dec)",
                "2012/99",
                "1/2",
                "2012/13/14",
                "C0-2012-05",
                "2012-13-14",
                "April 2013 to March 2012",
                "٢٠١٢",
                "2012-05\u0000",
                "Smarch 2012",
            })
    void whatNamesNoPeriodIsACodedFaultWithItsMend(String text) {
        // When
        PeriodReading reading = Periods.parse(text);
        // Then
        PeriodReading.Unreadable fault = assertInstanceOf(PeriodReading.Unreadable.class, reading);
        assertEquals("PERIOD_UNREADABLE", PeriodReading.Unreadable.CODE);
        assertTrue(fault.fix().contains("2012.13"), fault.fix());
        assertFalse(fault.message().isBlank());
    }

    @Test
    void aVeryLongTextIsRefusedAndCutInTheMessage() {
        // Given
        String text = "2012/13".repeat(10_000);
        // When
        PeriodReading.Unreadable fault = assertInstanceOf(PeriodReading.Unreadable.class, Periods.parse(text));
        // Then
        assertTrue(fault.message().length() < 200);
    }

    @ParameterizedTest
    @CsvSource({"2012-06-28, 2012-05", "2013-01-15, 2012-05", "2012-05-31, 2012-05", "2012-04-30, 2011-05"})
    void aBareMonthTakesItsYearFromThePublication(LocalDate published, String key) {
        // When
        Period may = Periods.parse("May", PeriodContext.publishedOn(published))
                .period()
                .orElseThrow();
        // Then
        assertEquals(key, may.key());
        assertEquals("May", may.label());
    }

    @Test
    void calendarQuartersAndAcademicYearsNeedTheirDefinition() {
        // Given
        PeriodContext calendar = new PeriodContext(Calendar.CALENDAR, false, null);
        // When
        Period quarter = Periods.parse("2012-Q2", calendar).period().orElseThrow();
        Period year = Periods.parse("2011/12", PeriodContext.yearly(Calendar.ACADEMIC))
                .period()
                .orElseThrow();
        Period hyphen = Periods.parse("2011-12", PeriodContext.yearly(Calendar.FINANCIAL))
                .period()
                .orElseThrow();
        // Then
        assertEquals(LocalDate.of(2012, 4, 1), quarter.start());
        assertEquals("AY2011", year.key());
        assertEquals("FY2011", hyphen.key());
    }

    @Test
    void equalityIsTypeAndSpan() {
        // Given
        Period year = Periods.financialYear(2012);
        Period rolling = Periods.rolling12(YearMonth.of(2013, 3));
        // Then
        assertEquals(year, year.labelled("2012/13"));
        assertEquals(year.hashCode(), year.labelled("2012/13").hashCode());
        assertNotEquals(year, rolling);
        assertTrue(year.sameSpan(rolling));
    }

    @Test
    void monthsOfTheYearGoneAreCountedByTheCalendar() {
        // Then
        assertEquals(1, Periods.month(YearMonth.of(2012, 4)).monthsGone());
        assertEquals(2, Periods.yearToDate(YearMonth.of(2012, 5)).monthsGone());
        assertEquals(0, Periods.yearToDate(YearMonth.of(2012, 5)).monthsGoneBefore());
        assertEquals(12, Periods.month(YearMonth.of(2013, 3)).monthsGone());
        assertEquals(11, Periods.month(YearMonth.of(2013, 3)).monthsGoneBefore());
        assertEquals(
                "FY2012", Periods.financialYearOf(LocalDate.of(2013, 3, 31)).key());
        assertEquals("FY2013", Periods.financialYearOf(LocalDate.of(2013, 4, 1)).key());
        assertEquals(
                "AY2011",
                Periods.yearOf(Calendar.ACADEMIC, LocalDate.of(2012, 5, 31)).key());
    }

    @ParameterizedTest
    @CsvSource({
        "YTD-2012-05, April to May 2012",
        "YTD-2012-04, April 2012",
        "YTD-2013-01, April 2012 to January 2013",
        "FY2012, 2012/13",
        "R12-2012-05, 12 months to May 2012",
        "C48-2012-05, 48 months to May 2012",
        "AT-2012-04-01, at 1 April 2012",
        "2016-07-15_2017-06-30, 15 July 2016 to 30 June 2017",
        "FY1999, 1999/00",
    })
    void periodsAreSaidInPlainWords(String key, String words) {
        // When
        String said = Periods.ofKey(key).labelled("as printed").inWords();
        // Then
        assertEquals(words, said);
    }
}
