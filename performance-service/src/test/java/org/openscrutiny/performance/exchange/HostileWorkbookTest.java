package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openscrutiny.performance.exchange.SheetFiles.code;
import static org.openscrutiny.performance.exchange.SheetFiles.said;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.chassis.problem.Problem;

/** Small workbooks that would grow beyond the memory of the service: each is refused before anything holds it. */
class HostileWorkbookTest {
    private static final int MILLION = 1_000_000;

    @Test
    void aPlainWorkbookOfThisShapeIsRead() {
        // When
        SheetRow row = read(new HandmadeWorkbook().rows(row(text("LIB"), "<c/>", "<c/>", "<c><v>5</v></c>")))
                .getFirst();
        // Then
        assertEquals("LIB", row.text("indicatorCode"));
        assertEquals("5", row.text("value"));
    }

    @Test
    void aWorkbookWithoutStylesIsReadToo() {
        // Given
        HandmadeWorkbook workbook =
                new HandmadeWorkbook().without(HandmadeWorkbook.STYLES).rows(row(text("LIB")));
        // Then
        assertEquals("LIB", read(workbook).getFirst().text("indicatorCode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "XFDXFD2", "&#90;ZZZ2", "zzzzzz2"})
    void aCellOutsideOfAnySheetIsRefusedAndNoRoomIsMadeForTheCellsBeforeIt(String place) {
        // When
        Problem problem = refused(new HandmadeWorkbook().rows(row(cellAt(place))));
        // Then
        assertTrue(said(problem).contains("outside of any sheet"), said(problem));
    }

    @Test
    void whatIsReadAsASheetIsLookedAtWhateverItsName() {
        // Given
        HandmadeWorkbook workbook = new HandmadeWorkbook()
                .sheetAt("media/picture.png")
                .with("xl/media/picture.png", HandmadeWorkbook.sheet(row(cellAt("ZZZZZZ2"))));
        // Then
        assertTrue(said(refused(workbook)).contains("outside of any sheet"));
    }

    @Test
    void aSheetInAnotherEncodingIsLookedAt() {
        // Given
        String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY e \"x\">]>";
        HandmadeWorkbook workbook = new HandmadeWorkbook()
                .with(
                        HandmadeWorkbook.SHEET,
                        StandardCharsets.UTF_16,
                        to -> to.write(text + HandmadeWorkbook.sheet("")));
        // Then
        assertEquals("FILE_UNREADABLE", code(refused(workbook)));
    }

    @ParameterizedTest
    @CsvSource({
        "cells of a row,         <row>, <c><v>5</v></c>, </row>",
        "a text,                 <row><c t=\"inlineStr\"><is><t>, AAAAAAAAAA, </t></is></c></row>",
        "a text of closed tags,  <row><c t=\"inlineStr\"><is><t><![CDATA[, AAAAAAAA> , ]]></t></is></c></row>",
        "the name of an element, <, AAAAAAAAAA, />",
        "an attribute,           <row r=\", 2222222222, \"/>",
        "a comment,              <!--, AAAAAAAAA>, -->",
        "rows within a row,      <row><row>, <c><v>5</v></c>, </row></row>"
    })
    void aRowWithoutEndIsRefused(String what, String before, String repeated, String after) {
        // Given
        String frame = HandmadeWorkbook.sheet(before + "|" + after);
        // When
        Problem problem = refused(endless(HandmadeWorkbook.SHEET, frame, repeated, MILLION / 2));
        // Then
        assertTrue(List.of(413, 422).contains(problem.type().status()), what);
    }

    @ParameterizedTest
    @CsvSource({"xl/sharedStrings.xml, sst, <si><t>a</t></si>", "xl/styles.xml,        styleSheet, <xf numFmtId=\"1\"/>"
    })
    void aTableThatIsHeldAsAWholeIsRefusedWhenItIsTooLarge(String name, String root, String entry) {
        // When
        Problem problem = refused(endless(name, HandmadeWorkbook.table(root, "|"), entry, 3 * MILLION));
        // Then
        assertEquals(413, problem.type().status());
    }

    /** A part in which this is repeated where its frame has a bar. */
    private static HandmadeWorkbook endless(String name, String frame, String repeated, int times) {
        String[] around = frame.split("\\|", -1);
        return new HandmadeWorkbook().with(name, StandardCharsets.UTF_8, to -> {
            to.write(around[0]);
            for (int i = 0; i < times; i++) {
                to.write(repeated);
            }
            to.write(around[1]);
        });
    }

    @Test
    void aNumberBeyondAllStaysAsItIs() {
        // Given
        HandmadeWorkbook workbook =
                new HandmadeWorkbook().rows(row(text("LIB"), "<c/>", "<c/>", "<c><v>1e999999999</v></c>"));
        // Then
        assertEquals("1e999999999", read(workbook).getFirst().text("value"));
    }

    @Test
    void aSharedTextIsFoundHoweverTheSheetIsIndented() {
        // Given
        String cell = "<c t=\"s\">\n" + " ".repeat(40) + "<v>0</v>\n</c>";
        HandmadeWorkbook workbook = new HandmadeWorkbook()
                .with(HandmadeWorkbook.SHARED_STRINGS, HandmadeWorkbook.table("sst", "<si><t>LIB</t></si>"))
                .rows(row(cell));
        // Then
        assertEquals("LIB", read(workbook).getFirst().text("indicatorCode"));
    }

    @Test
    void blanksBeforeTheFirstTagHideNothing() {
        // Given
        HandmadeWorkbook workbook = new HandmadeWorkbook()
                .with(
                        HandmadeWorkbook.SHEET,
                        StandardCharsets.UTF_8,
                        to -> to.write(" ".repeat(600) + HandmadeWorkbook.sheet(row(cellAt("ZZZZZZ2")))));
        // Then
        assertTrue(said(refused(workbook)).contains("outside of any sheet"));
    }

    @Test
    void namesOfAttributesAreCountedToo() {
        // Given
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            cells.append("<c a").append(i).append("=\"\"/>");
        }
        // Then
        assertEquals(
                413,
                refused(new HandmadeWorkbook().rows(row(cells.toString())))
                        .type()
                        .status());
    }

    @Test
    void formulasOfSeveralCellsAreRefused() {
        // Given
        String shared = "<c><f t=\"shared\" si=\"1\" ref=\"A1\">" + "A1".repeat(10_000) + "</f></c>";
        // Then
        assertTrue(said(refused(new HandmadeWorkbook().rows(row(shared)))).contains("formulas of several cells"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"zz\"><v>9</v></c></row>",
                "<row r=\"99999999999\"/>",
                "<row><c t=\"s\"><v>2000000000</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c s=\"-1\"><v>1</v></c></row>"
            })
    void whatTheReaderCannotTakeIsAFaultOfTheFile(String row) {
        assertEquals("FILE_UNREADABLE", code(refused(new HandmadeWorkbook().rows(row))));
    }

    private static String row(String... cells) {
        return HandmadeWorkbook.row(cells);
    }

    private static String text(String text) {
        return HandmadeWorkbook.text(text);
    }

    private static String cellAt(String place) {
        return "<c r=\"" + place + "\"><v>5</v></c>";
    }

    private static List<SheetRow> read(HandmadeWorkbook workbook) {
        return SheetFiles.rows(workbook.file());
    }

    private static Problem refused(HandmadeWorkbook workbook) {
        return SheetFiles.refused(workbook.file());
    }
}
