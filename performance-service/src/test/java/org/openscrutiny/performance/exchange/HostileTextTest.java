package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openscrutiny.performance.exchange.SheetFiles.code;
import static org.openscrutiny.performance.exchange.SheetFiles.refused;
import static org.openscrutiny.performance.exchange.SheetFiles.rows;
import static org.openscrutiny.performance.exchange.SheetFiles.said;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.chassis.problem.Problem;

/** CSV and JSON files that are no tables, or would grow beyond the memory of the service. */
class HostileTextTest {
    private static final int MILLION = 1_000_000;

    @Test
    void aFileFullOfFormulasIsRefusedAndTheCellsBeyondTheHeaderAreOneFinding() {
        // Given
        String header = "indicatorCode,areaCode,period,value\n";
        String wide = header + "=,".repeat(1_000) + "\n";
        // When
        Problem full = refused((header + "=,=,=,=\n".repeat(3_000)).getBytes(StandardCharsets.UTF_8));
        List<Finding> findings =
                rows(wide.getBytes(StandardCharsets.UTF_8)).getFirst().findings();
        // Then
        assertTrue(said(full).startsWith("More than 10,000 cells"), said(full));
        assertEquals(5, findings.size());
        assertEquals("1001 cells", findings.getLast().value());
    }

    @Test
    void aNameIsNotRepeated() {
        assertEquals(
                "",
                Finding.of(FindingCode.FORMULA_CELL, "=J. Smith", "", "")
                        .in("owner")
                        .value());
    }

    @Test
    void aRowOfAFileIsBounded() {
        // Given
        String header = "indicatorCode,areaCode,period,value\n";
        List<String> files = List.of(
                "A".repeat(5 * MILLION) + "\nx\n",
                ",".repeat(5 * MILLION) + "\nx\n",
                header + ",".repeat(5 * MILLION) + "\n",
                header + "\"" + "\n,".repeat(2 * MILLION),
                header + "B".repeat(5 * MILLION) + ",,,\n");
        // Then
        for (String file : files) {
            Problem problem = refused(file.getBytes(StandardCharsets.UTF_8));
            assertTrue(said(problem).contains("longer than 262,144"), said(problem));
        }
    }

    @Test
    void aHeaderHasSoManyColumnsAndNoMore() {
        // Given
        String fields = "\"f%d\": 1";
        StringBuilder object = new StringBuilder("[{");
        for (int i = 0; i < 300; i++) {
            object.append(i == 0 ? "" : ",").append(fields.formatted(i));
        }
        StringBuilder objects = new StringBuilder("[{\"f\": 1}");
        for (int i = 0; i < 300; i++) {
            objects.append(",{").append(fields.formatted(i)).append("}");
        }
        // Then
        for (String file : List.of("a" + ",a".repeat(300) + "\nx\n", object + "}]", objects + "]")) {
            Problem problem = refused(file.getBytes(StandardCharsets.UTF_8));
            assertEquals(1, problem.faults().size());
            assertEquals("COLUMN_UNKNOWN", code(problem));
        }
    }

    @Test
    void aNumberWithAnEndlessExponentStaysAsItIs() {
        // Given
        String file = "[{\"indicatorCode\": \"A\", \"areaCode\": \"B\", \"period\": 2012, \"value\": 1e999999999}]";
        // Then
        assertEquals(
                "1e999999999",
                rows(file.getBytes(StandardCharsets.UTF_8)).getFirst().text("value"));
    }

    @Test
    void whatAMessageRepeatsIsShort() {
        // Given
        String name = "x".repeat(100_000);
        // When
        Problem header = refused((name + ",value\n1,2\n").getBytes(StandardCharsets.UTF_8));
        Finding finding = Finding.of(FindingCode.VALUE_UNREADABLE, name, "There is no \"" + name + "\".", "");
        // Then
        assertTrue(header.faults().getFirst().message().length() < 400);
        assertEquals(201, finding.value().length());
        assertEquals(1_001, finding.message().length());
    }

    @ParameterizedTest
    @CsvSource({"';', semicolons", "'\t', tabs"})
    void aFilePartedByAnotherSignIsToldSo(String sign, String word) {
        // When
        Problem problem = refused(String.join(sign, "indicatorCode", "areaCode", "period", "value")
                .getBytes(StandardCharsets.UTF_8));
        // Then
        assertEquals(
                "The columns are parted by " + word + "; save the file as CSV with commas between them.",
                said(problem));
    }

    @Test
    void aFileInUtf16IsToldSo() {
        assertTrue(said(refused("indicatorCode\n".getBytes(StandardCharsets.UTF_16)))
                .contains("UTF-16"));
    }
}
