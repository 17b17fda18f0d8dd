package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.Freshness;
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
        assertEquals(
                RatingReason.NOT_DUE, rag("1143-1146", Measure.YEAR_TO_DATE).reason());
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
}
