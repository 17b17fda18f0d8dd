package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.rating.RatingStatus;

class PrintedValueTest {
    private static final YearMonth MAY = YearMonth.of(2012, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,086;1086;NONE;0", "1086;1086;NONE;0", "523k;523000;NONE;-3", "£3.14m;3140000;GBP;-4",
                "67%;67;PERCENT;0", "30.1%;30.1;PERCENT;1", "(12.5);-12.5;NONE;1", "(12.5)%;-12.5;PERCENT;1",
                "£(12k);-12000;GBP;-3", "−6%;-6;PERCENT;0", "-£273k;-273000;GBP;-3", "£-273k;-273000;GBP;-3",
                "0;0;NONE;0", "1,018k;1018000;NONE;-3", "6.65m;6650000;NONE;-4", "£62,087;62087;GBP;0",
                "2 million;2000000;NONE;-6", "45 per cent;45;PERCENT;0", "12,345.67;12345.67;NONE;2",
            })
    void numbersAreReadWithTheirUnitAndPrecision(String text, String value, PrintedUnit unit, int scale) {
        // When
        PrintedValue read = PrintedValue.read(text);
        // Then
        assertEquals(new BigDecimal(value), read.value());
        assertEquals(unit, read.unit());
        assertEquals(scale, read.scale());
        assertTrue(read.findings().isEmpty(), read.findings().toString());
    }

    @Test
    void operatorsQualifiersAndNotesStayBesideTheNumber() {
        // When
        PrintedValue most = PrintedValue.read("≤59.5");
        PrintedValue april = PrintedValue.read("58.5 (April result)");
        PrintedValue event = PrintedValue.read("552 (2010)");
        PrintedValue over = PrintedValue.read("just over 1,000");
        PrintedValue range = PrintedValue.read("10–12%");
        // Then
        assertEquals(Operator.AT_MOST, most.operator());
        assertEquals("April result", april.note());
        assertEquals(new BigDecimal("58.5"), april.value());
        assertEquals("2010", event.note());
        assertEquals(Qualifier.JUST_OVER, over.qualifier());
        assertEquals(Qualifier.RANGE, range.qualifier());
        assertEquals(new BigDecimal("12"), range.upper());
    }

    @ParameterizedTest
    @CsvSource({
        "30%1, 30, 1",
        "1088*, 1088, *",
        "30%¹, 30, ¹",
        "45†, 45, †",
        "67%[a], 67, [a]",
        "552 (1), 552, 1",
        "523k2, 523000, 2",
    })
    void marksBehindANumberAreSuspectedToBeFootnotes(String text, String value, String mark) {
        // When
        PrintedValue read = PrintedValue.read(text);
        // Then
        assertEquals(new BigDecimal(value), read.value());
        assertTrue(read.has(FindingCode.FOOTNOTE_SUSPECTED));
        assertTrue(read.readable());
        assertTrue(read.findings().getFirst().message().contains(mark));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Reported quarterly;REPORTED_QUARTERLY;",
                "TBC;TO_BE_CONFIRMED;",
                "New Indicator;NEW_INDICATOR;",
                "Not available;NOT_AVAILABLE;",
                "Data not available;NOT_AVAILABLE;",
                "Not applicable;NOT_APPLICABLE;",
                "Data available from September 2012;DUE_LATER;2012-09-30",
                "Available August 2012;DUE_LATER;2012-08-31",
                "Elections in October;DUE_LATER;2012-10-31",
                "Available in March;DUE_LATER;2013-03-31",
                "'';EMPTY;",
            })
    void wordsForNothingGiveTheirReason(String text, MissingReason reason, @Nullable LocalDate due) {
        // When
        PrintedValue read = PrintedValue.read(text, MAY);
        // Then
        assertEquals(reason, read.missingReason());
        assertEquals(due, read.dueOn());
        assertNull(read.value());
        assertTrue(read.findings().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "na", "n.a.", "-", "–", ".."})
    void anAmbiguousNothingWarns(String text) {
        // When
        PrintedValue read = PrintedValue.read(text);
        // Then
        assertTrue(read.has(FindingCode.AMBIGUOUS_NA));
        assertEquals(MissingReason.NOT_AVAILABLE, read.missingReason());
    }

    @Test
    void aFusedCellIsSplitAsAProposal() {
        // When
        PrintedValue games = PrintedValue.read("Available August 2012GREEN");
        PrintedValue percent = PrintedValue.read("67%Red");
        PrintedValue arrow = PrintedValue.read("96%ò");
        PrintedValue both = PrintedValue.read("TBCAMBER");
        // Then
        assertTrue(games.has(FindingCode.GLUED_CELL));
        assertEquals(MissingReason.DUE_LATER, games.missingReason());
        assertEquals(LocalDate.of(2012, 8, 31), games.dueOn());
        assertEquals(RatingStatus.GREEN, games.gluedRag());
        assertEquals("Available August 2012GREEN", games.text());
        assertEquals(RatingStatus.RED, percent.gluedRag());
        assertEquals(new BigDecimal("67"), percent.value());
        assertEquals(PrintedArrow.WORSENED, arrow.gluedArrow());
        assertEquals(MissingReason.TO_BE_CONFIRMED, both.missingReason());
    }

    @Test
    void groupedMillionsAreAUnitSlipAndTheStepDownIsProposed() {
        // When
        PrintedValue visits = PrintedValue.read("1,018m");
        PrintedValue billions = PrintedValue.read("£2,500bn");
        // Then
        assertEquals(new BigDecimal("1018000"), visits.value());
        assertEquals(new BigDecimal("1018000000"), visits.literal());
        assertEquals(-3, visits.scale());
        assertTrue(visits.findings().getFirst().fix().contains("1,018k"));
        assertEquals(new BigDecimal("2500000000"), billions.value());
    }

    @Test
    void aResultBeyondTwentyTimesItsTargetOrPreviousValueIsAUnitSlip() {
        // Given
        BigDecimal target = new BigDecimal("7000000");
        // When
        PrintedValue letter = UnitSlip.against(PrintedValue.read("523m"), target, null);
        PrintedValue plain = UnitSlip.against(PrintedValue.read("141"), new BigDecimal("7"), null);
        PrintedValue edge = UnitSlip.against(PrintedValue.read("140"), new BigDecimal("7"), null);
        PrintedValue nothing = UnitSlip.against(PrintedValue.read("140"), BigDecimal.ZERO, null);
        // Then
        assertEquals(new BigDecimal("523000"), letter.value());
        assertTrue(letter.has(FindingCode.UNIT_SLIP));
        assertEquals(new BigDecimal("141"), plain.value());
        assertTrue(plain.has(FindingCode.UNIT_SLIP));
        assertFalse(edge.has(FindingCode.UNIT_SLIP));
        assertFalse(nothing.has(FindingCode.UNIT_SLIP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1,08",
                "12,34",
                "1,0186",
                "1 018",
                "1.018.000",
                "£5%",
                "5k%",
                "1e9",
                "NaN",
                "Infinity",
                "=1+1",
                "@cmd",
                "96% 95%",
                "67%72%",
                "552 (45%)",
                "Delivered",
                "Registered",
                "GREEN",
                "9999999999999999999",
                "--5",
                "5-",
                "٤٢",
                "１２",
                "12\u00007",
                "£",
                "%",
                "k",
                "()",
                "(())",
                "1..2",
                "£$5",
                "$5",
                "Smarch 2012",
            })
    void whatIsNeitherNumberNorReasonIsUnreadableAndKept(String text) {
        // When
        PrintedValue read = PrintedValue.read(text, MAY);
        // Then
        assertTrue(read.has(FindingCode.VALUE_UNREADABLE), read.toString());
        assertEquals(text, read.text());
        assertNull(read.value());
    }

    @Test
    void aVeryLongCellIsRefusedAtOnce() {
        // When
        PrintedValue read = PrintedValue.read("GREEN".repeat(100_000));
        // Then
        assertFalse(read.readable());
        assertTrue(read.text().length() < 300);
    }
}
