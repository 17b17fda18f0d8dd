package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.PeriodFit;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.rating.Freshness;
import org.openscrutiny.performance.rating.Measure;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RatingInputs;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.ReasonText;
import org.openscrutiny.performance.rating.Tally;

/** The July 2012 dashboard as oracle: printed cells in, printed colours out. */
class JulyDashboardTest {
    private static JulyDashboard july;

    @BeforeAll
    static void load() throws IOException {
        july = JulyDashboard.load();
    }

    private static Rag rag(String lines, Measure measure) {
        DashboardReading row = july.row(lines);
        return Rag.of(july.inputs(row, row.measure(measure).orElseThrow(), true));
    }

    private static Tally tally(Measure measure, boolean phased, boolean judged) {
        List<Tally.Counted> counted = new ArrayList<>();
        july.performance()
                .forEach(row -> row.measure(measure).ifPresent(m -> {
                    RatingStatus status = Rag.of(july.inputs(row, m, phased)).status();
                    boolean judgement = judged && status == RatingStatus.NONE && m.rag() != null;
                    counted.add(new Tally.Counted(status, judgement ? m.rag() : null, Freshness.CURRENT));
                }));
        return Tally.of(counted);
    }

    private static void assertTally(Tally tally, int green, int amber, int red, int none) {
        assertEquals(
                List.of(green, amber, red, none),
                List.of(
                        tally.count(RatingStatus.GREEN),
                        tally.count(RatingStatus.AMBER),
                        tally.count(RatingStatus.RED),
                        tally.count(RatingStatus.NONE)));
    }

    @Test
    void everyRowIsReadable() {
        // Then
        assertEquals(57, july.rows().size());
        assertEquals(37, july.performance().count());
        for (DashboardReading row : july.rows()) {
            assertTrue(row.readable(), row.sourceLines() + " " + row.findings());
        }
    }

    @Test
    void talliesAreThePrintedOnes() {
        // Then
        assertTally(tally(Measure.PERIOD, true, false), 8, 5, 2, 13);
        assertTally(tally(Measure.YEAR_TO_DATE, true, false), 9, 4, 2, 13);
        Tally judged = tally(Measure.YEAR_TO_DATE, true, true);
        assertTally(judged, 10, 4, 2, 12);
        assertEquals(1, judged.judged());
        assertTally(tally(Measure.FORECAST, true, false), 4, 2, 0, 3);
    }

    @Test
    void everyComputedColourIsThePrintedOneSaveSchoolGames() {
        // When
        List<String> conflicts = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        july.performance()
                .forEach(row -> row.measures().forEach(m -> {
                    RatingStatus computed = Rag.of(july.inputs(row, m, true)).status();
                    RatingStatus printed = Objects.requireNonNullElse(m.rag(), RatingStatus.NONE);
                    if (computed != printed) {
                        conflicts.add(row.sourceLines() + " " + m.measure());
                    } else if (computed != RatingStatus.NONE) {
                        matches.add(row.sourceLines());
                    }
                }));
        // Then
        assertEquals(List.of("1084-1088 YEAR_TO_DATE"), conflicts);
        assertEquals(36, matches.size());
    }

    @Test
    void withoutPhasingTheColoursAreOthers() {
        // When
        Tally month = tally(Measure.PERIOD, false, false);
        Tally year = tally(Measure.YEAR_TO_DATE, false, false);
        // Then
        assertTally(month, 5, 4, 6, 13);
        assertTally(year, 6, 3, 6, 13);
        assertNotEquals(tally(Measure.PERIOD, true, false).counts(), month.counts());
        assertNotEquals(tally(Measure.YEAR_TO_DATE, true, false).counts(), year.counts());
    }

    @Test
    void aRatingIsRebuiltFromItsStoredInputsAlone() {
        // Given
        july.performance()
                .forEach(row -> row.measures().forEach(m -> {
                    RatingInputs stored = july.inputs(row, m, true);
                    Rag first = Rag.of(stored);
                    // When
                    Rag again = Rag.of(new RatingInputs(
                            stored.role(),
                            stored.ruleSet(),
                            stored.ruleVersion(),
                            stored.family(),
                            stored.polarity(),
                            stored.scale(),
                            stored.valueState(),
                            stored.value(),
                            stored.roundedValue(),
                            stored.qualifier(),
                            stored.upper(),
                            stored.denominator(),
                            stored.minDenominator(),
                            stored.targetState(),
                            stored.sameDefinition(),
                            stored.profileAbsent(),
                            stored.level(),
                            stored.roundedLevel(),
                            stored.floor(),
                            stored.roundedFloor(),
                            stored.share(),
                            stored.amber(),
                            stored.red(),
                            stored.rangeLower(),
                            stored.rangeUpper()));
                    // Then
                    assertEquals(first, again);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "1036-1039, RED, RED", "1041-1044, GREEN, GREEN", "1046-1049, RED, AMBER", "1051-1054, AMBER, GREEN",
        "1056-1059, GREEN, GREEN", "1068-1068, AMBER, AMBER", "1070-1070, AMBER, AMBER", "1072-1075, AMBER, AMBER",
        "1077-1080, AMBER, RED", "1116-1120, GREEN, GREEN", "1124-1127, GREEN, GREEN", "1129-1132, GREEN, GREEN",
        "1134-1137, GREEN, GREEN", "1239-1243, GREEN, GREEN",
    })
    void theOddRowsHaveTheirPrintedColours(String lines, RatingStatus month, RatingStatus year) {
        // Then
        assertEquals(month, rag(lines, Measure.PERIOD).status());
        assertEquals(year, rag(lines, Measure.YEAR_TO_DATE).status());
    }

    @Test
    void libraryVisitsPrintASlipOfTheUnitThatReadLiterallyWouldBeGreen() {
        // Given
        DashboardReading row = july.row("1068-1068");
        PrintedMeasure year = row.measure(Measure.YEAR_TO_DATE).orElseThrow();
        // Then
        assertEquals(new BigDecimal("1018000"), year.value().value());
        assertTrue(row.findings().stream()
                .anyMatch(f -> f.code() == FindingCode.UNIT_SLIP
                        && "ytd_result".equals(f.column())
                        && f.fix().contains("1,018k")));
        assertEquals(-3, Objects.requireNonNull(row.indicator()).publishedScale());
    }

    @Test
    void schoolGamesAreNotDueAndTheirFusedColourBelongsToTheYearToDate() {
        // Given
        DashboardReading row = july.row("1084-1088");
        PrintedMeasure month = row.measure(Measure.PERIOD).orElseThrow();
        PrintedMeasure year = row.measure(Measure.YEAR_TO_DATE).orElseThrow();
        // Then
        assertEquals(MissingReason.DUE_LATER, year.value().missingReason());
        assertEquals(LocalDate.of(2012, 8, 31), year.value().dueOn());
        assertEquals(RatingStatus.GREEN, year.rag());
        assertNull(month.rag());
        assertEquals(
                RatingReason.NOT_DUE, rag("1084-1088", Measure.YEAR_TO_DATE).reason());
        assertEquals("EV-2010", row.previousPeriod().key());
        assertEquals(new BigDecimal("552"), row.previous().value());
    }

    @Test
    void athletesCrimeAndTradersSayWhatIsDue() {
        // Given
        DashboardReading athletes = july.row("1116-1120");
        DashboardReading crime = july.row("1239-1243");
        PrintedMeasure total = athletes.measure(Measure.YEAR_TO_DATE).orElseThrow();
        RatingInputs inputs = july.inputs(athletes, total, true);
        // Then
        assertEquals("C48-2012-05", total.period().key());
        assertEquals(new BigDecimal("1258"), inputs.roundedLevel());
        assertEquals(
                "R12-2012-04",
                crime.measure(Measure.PERIOD).orElseThrow().period().key());
        assertEquals(1, Objects.requireNonNull(crime.indicator()).lagMonths());
        assertEquals(Operator.AT_MOST, crime.target().operator());
        assertEquals(
                RatingStatus.GREEN,
                crime.measure(Measure.YEAR_TO_DATE).orElseThrow().rag());
        assertEquals(
                new BigDecimal("3"),
                july.inputs(
                                july.row("1124-1127"),
                                july.row("1124-1127").measure(Measure.PERIOD).orElseThrow(),
                                true)
                        .roundedLevel());
    }

    @Test
    void whatIsToBeConfirmedNewOrMissingHasItsReason() {
        // Given
        DashboardReading website = july.row("1249-1255");
        DashboardReading fund = july.row("1308-1311");
        DashboardReading apprentices = july.row("1296-1299");
        // Then
        assertEquals(RatingReason.NOT_DUE, rag("1249-1255", Measure.PERIOD).reason());
        assertEquals(
                LocalDate.of(2012, 9, 30),
                website.measure(Measure.YEAR_TO_DATE).orElseThrow().value().dueOn());
        assertEquals(MissingReason.TO_BE_CONFIRMED, website.target().missingReason());
        assertEquals(MissingReason.NEW_INDICATOR, website.previous().missingReason());
        assertEquals(
                RatingReason.VALUE_MISSING, rag("1308-1311", Measure.FORECAST).reason());
        assertEquals(new BigDecimal("30"), fund.target().value());
        assertNull(fund.floor().value());
        assertEquals(
                "AY2011",
                apprentices.measure(Measure.FORECAST).orElseThrow().period().key());
        assertEquals(
                RatingReason.VALUE_MISSING, rag("1296-1299", Measure.FORECAST).reason());
        assertTrue(july.row("1171-1174").findings().stream()
                .anyMatch(f -> f.code() == FindingCode.FOOTNOTE_SUSPECTED && "previous_year".equals(f.column())));
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
        assertEquals(
                RatingReason.NOT_DUE, rag("1143-1146", Measure.YEAR_TO_DATE).reason());
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
    void theSentenceOfDeathsRegisteredIsTheOneWeExplainWith() {
        // Given
        DashboardReading row = july.row("1077-1080");
        PrintedMeasure year = row.measure(Measure.YEAR_TO_DATE).orElseThrow();
        RatingInputs inputs = july.inputs(row, year, true);
        // When
        String text = ReasonText.of(
                Rag.of(inputs), inputs, Objects.requireNonNull(row.indicator()).unit(), year.period());
        // Then
        assertEquals(
                "RED: 71% is 4 points below the floor of 75% (target 80%), April to May 2012, FLOOR_STANDARD v1", text);
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
