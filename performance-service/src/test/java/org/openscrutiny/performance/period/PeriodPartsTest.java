package org.openscrutiny.performance.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Longer periods and the shorter ones they are made of. */
class PeriodPartsTest {
    @ParameterizedTest
    @CsvSource({
        "FY2012-Q1, MONTH, FINANCIAL, 2012-04 2012-05 2012-06",
        "2012-Q2, MONTH, CALENDAR, 2012-04 2012-05 2012-06",
        "FY2012-H2, QUARTER, FINANCIAL, FY2012-Q3 FY2012-Q4",
        "YTD-2012-09, QUARTER, FINANCIAL, FY2012-Q1 FY2012-Q2",
        "YTD-2012-05, MONTH, FINANCIAL, 2012-04 2012-05",
        "YTD-2012-05, QUARTER, FINANCIAL, ''",
        "YTD-2012-04, MONTH, FINANCIAL, ''",
        "R12-2012-06, QUARTER, FINANCIAL, FY2011-Q2 FY2011-Q3 FY2011-Q4 FY2012-Q1",
        "R12-2012-05, QUARTER, FINANCIAL, ''",
        "FY2012-Q1, QUARTER, FINANCIAL, ''",
        "2012-05, MONTH, FINANCIAL, ''",
        "FY2012, FINANCIAL_YEAR, FINANCIAL, ''"
    })
    void aPeriodIsMadeOfWholePartsOrOfNone(String whole, PeriodType part, Calendar calendar, String parts) {
        // When
        var found = PeriodParts.of(Periods.ofKey(whole), part, calendar);
        // Then
        assertEquals(parts, String.join(" ", keys(found)));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, FINANCIAL, FY2012-Q1 FY2012-Q2",
        "HALF_YEAR, FINANCIAL, FY2012-H1",
        "FINANCIAL_YEAR, FINANCIAL, FY2012",
        "CALENDAR_YEAR, FINANCIAL, ''",
        "YEAR_TO_DATE, FINANCIAL, YTD-2012-05 YTD-2012-06 YTD-2012-07",
        "YEAR_TO_DATE, ACADEMIC, ''",
        "ROLLING, CALENDAR, R12-2012-05 R12-2012-06 R12-2012-07",
        "AS_AT, FINANCIAL, ''"
    })
    void theLongerPeriodsOfSomeMonthsFollowTheCalendar(PeriodType type, Calendar calendar, String wholes) {
        // When
        var found = PeriodParts.wholes(type, PeriodType.MONTH, calendar, YearMonth.of(2012, 5), YearMonth.of(2012, 7));
        // Then
        assertEquals(wholes, String.join(" ", keys(found)));
    }

    /** Whatever the month and the calendar: the parts of a period follow each other and span it. */
    @Test
    void partsSpanTheirWholeWithoutAGap() {
        for (var calendar : Calendar.values()) {
            for (var type : PeriodType.values()) {
                var first = YearMonth.of(2010, 1);
                for (var part : List.of(PeriodType.MONTH, PeriodType.QUARTER)) {
                    for (var whole : PeriodParts.wholes(type, part, calendar, first, first.plusMonths(40))) {
                        var parts = PeriodParts.of(whole, part, calendar);
                        assertEquals(whole.start(), parts.getFirst().start());
                        assertEquals(whole.end(), parts.getLast().end());
                        for (int i = 1; i < parts.size(); i++) {
                            assertEquals(
                                    parts.get(i - 1).end().plusDays(1),
                                    parts.get(i).start());
                        }
                    }
                }
            }
        }
    }

    private static List<String> keys(List<Period> periods) {
        return periods.stream().map(Period::key).toList();
    }
}
