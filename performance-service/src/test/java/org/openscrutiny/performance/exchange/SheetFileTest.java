package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openscrutiny.performance.exchange.SheetFiles.code;
import static org.openscrutiny.performance.exchange.SheetFiles.refused;
import static org.openscrutiny.performance.exchange.SheetFiles.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.chassis.problem.Problem;

/** Files as they come in; the workbooks are written by another library than the one that reads them. */
class SheetFileTest {
    private static final List<String> HEADER =
            List.of("indicatorCode", "areaCode", "period", "value", "dueOn", "printed");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cellsAreReadByTheirTypeInBothDateSystems(boolean from1904) throws IOException {
        // Given
        byte[] file = workbook("observations", sheet -> {
            XSSFWorkbook book = sheet.getWorkbook();
            if (from1904) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            CellStyle day = style(book, "yyyy\\-mm\\-dd");
            CellStyle month = style(book, "mmm yy");
            CellStyle percent = style(book, "0%");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("LIB-DEATH5");
            row.createCell(1).setCellValue("E10000016");
            row.createCell(2).setCellValue(LocalDate.of(2012, 5, 1));
            row.getCell(2).setCellStyle(month);
            row.createCell(3).setCellValue(0.77);
            row.getCell(3).setCellStyle(percent);
            row.createCell(4).setCellValue(LocalDate.of(2012, 8, 31));
            row.getCell(4).setCellStyle(day);
            Row second = sheet.createRow(3);
            second.createCell(2).setCellValue("2012-05");
            second.createCell(3).setCellValue(0.1 + 0.2);
            second.createCell(5).setCellValue("=1+1, as text");
        });
        // When
        List<SheetRow> rows = rows(file);
        // Then
        assertEquals(2, rows.size());
        SheetRow first = rows.getFirst();
        assertEquals(2, first.number());
        assertEquals("LIB-DEATH5", first.text("indicatorCode"));
        assertEquals("2012-05", first.text("period"));
        assertEquals("77%", first.text("value"));
        assertEquals("2012-08-31", first.text("dueOn"));
        SheetRow second = rows.getLast();
        assertEquals(4, second.number());
        assertEquals("0.30000000000000004", second.text("value"));
        assertEquals("=1+1, as text", second.text("printed"));
        assertTrue(second.findings().isEmpty());
    }

    @Test
    void aFormulaIsFoundUnderItsColumn() throws IOException {
        // Given
        byte[] file = workbook("observations", sheet -> {
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("LIB-DEATH5");
            row.createCell(3).setCellFormula("SUM(1,2)");
        });
        // When
        List<Finding> findings = rows(file).getFirst().findings();
        // Then
        assertEquals(1, findings.size());
        assertEquals(FindingCode.FORMULA_CELL, findings.getFirst().code());
        assertEquals("value", findings.getFirst().column());
        assertEquals("=SUM(1,2)", findings.getFirst().value());
    }

    @Test
    void whatCouldRunOrIsJoinedIsRefused() throws IOException {
        // Given
        byte[] joined = workbook("observations", sheet -> {
            sheet.createRow(1).createCell(0).setCellValue("LIB-DEATH5");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        byte[] plain = workbook(
                "observations", sheet -> sheet.createRow(1).createCell(0).setCellValue("X"));
        byte[] macros = with(plain, "xl/vbaProject.bin", "anything");
        byte[] declared = with(plain, "xl/more.xml", "<?xml version=\"1.0\"?><!DOCTYPE a><a/>");
        // Then
        assertEquals("FILE_UNREADABLE", code(refused(joined)));
        assertEquals("FILE_UNREADABLE", code(refused(macros)));
        assertEquals("FILE_UNREADABLE", code(refused(declared)));
    }

    @Test
    void theTypeIsToldByTheBytes() throws IOException {
        // Given
        byte[] letter = with(new byte[0], "word/document.xml", "<a/>");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        byte[] otherSheets = workbook("first", sheet -> sheet.getWorkbook().createSheet("second"));
        // Then
        assertEquals(415, refused(letter).type().status());
        assertEquals(415, refused(old).type().status());
        assertEquals(413, refused(new byte[FileKind.MOST_BYTES + 1]).type().status());
        assertEquals("FILE_UNREADABLE", code(refused(otherSheets)));
    }

    @Test
    void recordsOfAJsonFileAreRows() {
        // Given
        String file = """
                [{"indicatorCode": "LIB-DEATH5", "areaCode": "E10000016", "period": "2012-05", "value": 71.50},
                 {"areaCode": "E10000016", "indicatorCode": "LIB-DEATH5", "period": 2012, "value": null, "reason": "=x"}]""";
        // When
        List<SheetRow> rows = rows(file.getBytes(StandardCharsets.UTF_8));
        // Then
        assertEquals("71.50", rows.getFirst().text("value"));
        assertEquals("", rows.getFirst().text("reason"));
        assertEquals("2012", rows.getLast().text("period"));
        assertEquals("=x", rows.getLast().text("reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[{\"value\": {\"a\": 1}}]",
                "[{\"value\": 1, \"value\": 2}]",
                "[{\"value\": 1}",
                "[{\"value\": 1}] x",
                "[{\"value\": NaN}]"
            })
    void whatIsNoArrayOfPlainRecordsIsRefused(String file) {
        assertEquals("FILE_UNREADABLE", code(refused(file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aRecordWithAnUnknownFieldNamesTheNearestColumn() {
        // When
        Problem problem = refused("[{\"Vlaue\": 1}]".getBytes(StandardCharsets.UTF_8));
        // Then
        assertTrue(problem.faults().stream()
                .anyMatch(f -> f.code().equals("COLUMN_UNKNOWN") && f.message().contains("\"value\"")));
    }

    @Test
    void aHundredThousandRowsAreReadAndNoneMore() {
        // Given
        StringBuilder text = new StringBuilder("indicatorCode,areaCode,period,value\n");
        text.append("A,B,2012-05,1\n".repeat(SheetFile.MOST_ROWS));
        byte[] most = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] more = text.append("A,B,2012-05,1\n").toString().getBytes(StandardCharsets.UTF_8);
        // Then
        assertEquals(100_000, SheetFile.of(most, Layout.OBSERVATIONS).rows());
        assertEquals("FILE_UNREADABLE", code(refused(more)));
    }

    private static byte[] workbook(String name, Consumer<XSSFSheet> content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(name);
            Row header = sheet.createRow(0);
            for (int i = 0; i < HEADER.size(); i++) {
                header.createCell(i).setCellValue(HEADER.get(i));
            }
            content.accept(sheet);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** The same ZIP with one more part. */
    private static byte[] with(byte[] zip, String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry(part));
            to.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
