package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.PeriodFit;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.period.Measure;

/** The rows of the July 2012 dashboard: periods, codes, arrows, activity, and rows that are broken. */
class JulyDashboardRowsTest {
    private static JulyDashboard july;

    @BeforeAll
    static void load() throws IOException {
        july = JulyDashboard.load();
    }

    @Test
    void elevenRowsAreReportedQuarterlyAndThatIsNotMissing() {
        // When
        List<PrintedMeasure> quarterly = july.measures(Measure.PERIOD)
                .filter(m -> m.value().missingReason() == MissingReason.REPORTED_QUARTERLY)
                .toList();
        // Then
        assertEquals(11, quarterly.size());
        assertTrue(quarterly.stream().allMatch(m -> m.period().key().equals("FY2012-Q1")));
    }

    @Test
    void activityRowsHaveMonthsZerosAForecastAndNoColour() {
        // Given
        DashboardReading venues = july.row("1340-1340");
        DashboardReading youth = july.row("1367-1367");
        DashboardReading elections = july.row("1383-1383");
        // Then
        assertTrue(venues.measures().getFirst().forecast());
        assertEquals(Measure.FORECAST, venues.measures().getFirst().measure());
        assertEquals(
                List.of("2012-04", "2012-05", "YTD-2012-05"),
                youth.measures().stream().map(m -> m.period().key()).toList());
        assertTrue(youth.measures().stream()
                .allMatch(m -> "0".equals(String.valueOf(m.value().value()))));
        assertEquals(
                LocalDate.of(2012, 10, 31),
                elections.measure(Measure.PERIOD).orElseThrow().value().dueOn());
        assertTrue(july.rows().stream()
                .filter(r -> r.measure(Measure.FORECAST).isEmpty())
                .skip(28)
                .allMatch(r -> r.measures().stream().allMatch(m -> m.rag() == null)));
    }

    @Test
    void fifteenArrowsArePrinted() {
        // When
        List<PrintedArrow> arrows = july.measures(Measure.PERIOD)
                .map(PrintedMeasure::arrow)
                .filter(Objects::nonNull)
                .toList();
        // Then
        assertEquals(15, arrows.size());
        assertEquals(6, arrows.stream().filter(a -> a == PrintedArrow.IMPROVED).count());
        assertEquals(8, arrows.stream().filter(a -> a == PrintedArrow.WORSENED).count());
    }

    @Test
    void codesAreDistinctStableAndBlindToSmallWords() {
        // When
        Set<String> codes = new HashSet<>();
        july.rows().forEach(r -> codes.add(Objects.requireNonNull(r.indicator()).code()));
        // Then
        assertEquals(57, codes.size());
        assertTrue(codes.stream().allMatch(c -> c.matches("[A-Z][A-Z0-9-]{1,19}")), codes.toString());
        assertEquals(
                IndicatorCode.of("Percentage Grade 3 priority calls"),
                IndicatorCode.of("percentage of GRADE 3 priority calls"));
        assertTrue(IndicatorCode.of("№ 1").matches("[A-Z][A-Z0-9-]{1,19}"));
    }

    @Test
    void periodsFitTheSeriesTheyStandIn() {
        // Then
        july.rows().forEach(row -> {
            IndicatorDraft d = Objects.requireNonNull(row.indicator());
            row.measures().stream()
                    .filter(m -> !m.forecast())
                    .forEach(m -> assertTrue(
                            PeriodFit.fits(m.period(), d.frequency(), d.basis(), d.calendar())
                                    || d.frequency() == Frequency.ANNUAL,
                            row.sourceLines() + " " + m.period().key()));
        });
    }

    @Test
    void aBrokenRowNamesAllItsFaultsAtOnce() {
        // Given
        Map<String, String> row = Map.of(
                "section",
                "MONTHLY",
                "indicator",
                "Broken",
                "frequency",
                "MONTHLY",
                "measure_basis",
                "PERIOD",
                "month_result",
                "abc",
                "month_rag",
                "BLUE",
                "year_end_target",
                "≤90%",
                "floor_standard",
                "95%",
                "polarity",
                "HIGHER_IS_BETTER",
                "unit",
                "COUNT");
        // When
        DashboardReading read = PrintedDashboardRow.read(row, new DashboardContext(JulyDashboard.MAY));
        DashboardReading empty = PrintedDashboardRow.read(Map.of(), new DashboardContext(JulyDashboard.MAY));
        // Then
        assertFalse(read.readable());
        assertNull(read.indicator());
        assertTrue(read.findings().stream().anyMatch(f -> "section".equals(f.column())));
        assertTrue(read.findings().stream().anyMatch(f -> "month_result".equals(f.column())));
        assertTrue(read.findings().stream().anyMatch(f -> "month_rag".equals(f.column())));
        assertNotNull(empty.findings());
        assertFalse(empty.readable());
    }

    @Test
    void signAndFloorMustAgreeWithThePolarity() {
        // Given
        Map<String, String> row = Map.of(
                "section",
                "ANNUAL",
                "indicator",
                "Sides",
                "frequency",
                "ANNUAL",
                "measure_basis",
                "FORECAST_YEAR_END",
                "forecast",
                "£5",
                "year_end_target",
                "≤90%",
                "floor_standard",
                "95%",
                "polarity",
                "HIGHER_IS_BETTER",
                "unit",
                "PERCENT");
        // When
        List<FindingCode> codes =
                PrintedDashboardRow.read(row, new DashboardContext(JulyDashboard.MAY)).findings().stream()
                        .map(Finding::code)
                        .toList();
        // Then
        assertEquals(List.of(FindingCode.OPERATOR_SIDE, FindingCode.FLOOR_SIDE, FindingCode.UNIT_MISMATCH), codes);
    }
}
