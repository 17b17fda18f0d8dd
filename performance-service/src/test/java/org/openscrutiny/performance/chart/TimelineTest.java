package org.openscrutiny.performance.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

class TimelineTest {
    @Test
    void whatIsMissingHasAPlaceInEveryRhythm() {
        assertEquals(List.of("2012-05"), missing(1, month(2012, 4), month(2012, 6)));
        assertEquals(
                List.of("FY2012-Q4"),
                missing(3, Periods.quarter(Calendar.FINANCIAL, 2012, 3), Periods.quarter(Calendar.FINANCIAL, 2013, 1)));
        assertEquals(List.of("AY2011"), missing(12, year(Calendar.ACADEMIC, 2010), year(Calendar.ACADEMIC, 2012)));
        assertEquals(
                List.of("R12-2012-05"),
                missing(1, Periods.rolling12(YearMonth.of(2012, 4)), Periods.rolling12(YearMonth.of(2012, 6))));
        assertEquals(
                List.of("AT-2012-02-29"),
                missing(1, Periods.asAt(LocalDate.of(2012, 1, 31)), Periods.asAt(LocalDate.of(2012, 3, 31))));
        assertEquals(List.of("2012-Q2"), missing(3, quarter(Calendar.CALENDAR, 1), quarter(Calendar.CALENDAR, 3)));
        assertEquals(List.of(), missing(0, Periods.event(2008), Periods.event(2012)));
        assertEquals(120, missing(1, month(1900, 1), month(2012, 6)).size());
    }

    @Test
    void aPredecessorKeepsTypeAndCalendar() {
        assertEquals(Optional.of("2012-Q1"), before(quarter(Calendar.CALENDAR, 2)));
        assertEquals(Optional.of("2011-Q4"), before(quarter(Calendar.CALENDAR, 1)));
        assertEquals(Optional.of("FY2011-Q4"), before(quarter(Calendar.FINANCIAL, 1)));
        assertEquals(Optional.of("AY2012-Q1"), before(quarter(Calendar.ACADEMIC, 2)));
        assertEquals(Optional.of("2011-H2"), before(Periods.half(Calendar.CALENDAR, 2012, 1)));
        assertEquals(Optional.of("AY2012-H1"), before(Periods.half(Calendar.ACADEMIC, 2012, 2)));
        assertEquals(Optional.of("AY2011"), before(year(Calendar.ACADEMIC, 2012)));
    }

    @Test
    void aCountOnAnotherDayFillsTheNearestPlace() {
        assertEquals(List.of(), missing(12, day(2012, 1, 15), day(2013, 1, 21)));
        assertEquals(List.of("AT-2013-01-15"), missing(12, day(2012, 1, 15), day(2014, 1, 21)));
        assertEquals(List.of(), missing(3, day(2012, 3, 30), day(2012, 7, 2)));
        assertEquals(List.of(), missing(1, day(2012, 1, 15), day(2012, 2, 21)));
        assertEquals(List.of("AT-2012-02-15"), missing(1, day(2012, 1, 15), day(2012, 3, 12)));
        var moved = Timeline.of(
                PeriodType.AS_AT,
                List.of(
                        SeriesPoint.of(day(2012, 1, 15), BigDecimal.ONE),
                        SeriesPoint.of(day(2013, 1, 21), BigDecimal.TEN)),
                12);
        assertEquals(
                Movement.IMPROVED,
                new Comparison(Polarity.HIGHER_IS_BETTER, null, 0)
                        .lastYear(moved)
                        .movement());
    }

    private static Period day(int year, int month, int day) {
        return Periods.asAt(LocalDate.of(year, month, day));
    }

    private static Period quarter(Calendar calendar, int quarter) {
        return Periods.quarter(calendar, 2012, quarter);
    }

    private static Optional<String> before(Period period) {
        return Succession.previous(period, 0).map(Period::key);
    }

    @Test
    void ordersWhateverComesAndFindsItsNewestPart() {
        var line = Timeline.of(
                PeriodType.MONTH, List.of(point(2012, 6, false), point(2012, 4, false), point(2012, 5, true)), 1);
        assertEquals(
                List.of("2012-04", "2012-05", "2012-06"),
                line.slots().stream().map(s -> s.period().key()).toList());
        assertTrue(line.broken());
        assertEquals(2, line.newestPart().slots().size());
        assertEquals(Optional.of(1), line.placeFrom(LocalDate.of(2012, 4, 2)));
        assertEquals(Optional.empty(), line.placeFrom(LocalDate.of(2012, 7, 1)));
    }

    @Test
    void rollingCumulativeAndOverlappingSeriesAreNotForCharts() {
        assertTrue(Values.rolling("1 2").notMeaningful().isPresent());
        assertTrue(Values.line(PeriodType.YEAR_TO_DATE, "1", i -> Periods.yearToDate(YearMonth.of(2012, 5)))
                .notMeaningful()
                .isPresent());
        assertTrue(overlap(12).notMeaningful().isPresent());
        assertTrue(overlap(36).notMeaningful().isEmpty());
        assertTrue(Values.years("1 2 3").notMeaningful().isEmpty());
    }

    @Test
    void limitsAreFixedOnTwelvePointsOrMore() {
        assertThrows(IllegalArgumentException.class, () -> new XmrTerms(8, true, Improvement.INCREASE, null, Set.of()));
    }

    private static Timeline overlap(int months) {
        return Values.line(PeriodType.MULTI_YEAR, "1 2 3", i -> {
            int first = 2010 + i * months / 12;
            return Periods.pooled(first, first + 2);
        });
    }

    private static List<String> missing(int rhythm, Period from, Period to) {
        return Timeline.of(
                        from.type(),
                        List.of(SeriesPoint.of(from, BigDecimal.ONE), SeriesPoint.of(to, BigDecimal.ONE)),
                        rhythm)
                .slots()
                .stream()
                .filter(s -> s.point() == null)
                .map(s -> s.period().key())
                .toList();
    }

    private static Period month(int year, int month) {
        return Periods.month(YearMonth.of(year, month));
    }

    private static Period year(Calendar calendar, int year) {
        return Periods.year(calendar, year);
    }

    private static SeriesPoint point(int year, int month, boolean breaks) {
        return new SeriesPoint(month(year, month), BigDecimal.ONE, null, null, breaks);
    }
}
