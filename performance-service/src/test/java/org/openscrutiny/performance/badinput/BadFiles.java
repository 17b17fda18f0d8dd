package org.openscrutiny.performance.badinput;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.Officers;
import org.openscrutiny.performance.exchange.PerformanceTables;

/** Rows 31 and 32: files that cannot be read. */
final class BadFiles {
    static final String OBSERVATIONS = "/v1/imports?layout=observations";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int TOO_MUCH = 26 * 1024 * 1024;

    private BadFiles() {}

    static List<BadCase> unreadable(PerformanceTables tables) {
        String good = "indicatorCode,areaCode,period,value\nA-1,E10000016,2012-05,£3\n";
        byte[] windows = good.getBytes(Charset.forName("windows-1252"));
        byte[] mistyped = good.replace("value", "Vlaue").getBytes(StandardCharsets.UTF_8);
        byte[] short1 = "indicatorCode,areaCode\n".getBytes(StandardCharsets.UTF_8);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        return List.of(
                file(31, "CSV in Windows-1252", windows, 422, "import-rejected", "ENCODING", "UTF-8", tables),
                file(
                        31,
                        "unknown column Vlaue",
                        mistyped,
                        422,
                        "import-rejected",
                        "COLUMN_UNKNOWN",
                        "\"value\"",
                        tables),
                file(
                        31,
                        "a column that is missing",
                        short1,
                        422,
                        "import-rejected",
                        "COLUMN_MISSING",
                        "period",
                        tables),
                file(32, ".xls", old, 415, "unsupported-media-type", "", "", tables),
                BadCase.harmless(32, "26 MiB", BadFiles::tooMuch),
                file(
                        32,
                        "half a workbook",
                        new byte[] {'P', 'K', 3, 4, 0},
                        422,
                        "import-rejected",
                        "FILE_UNREADABLE",
                        "",
                        tables),
                BadCase.kept(32, "XLSX with a formula", () -> formula(tables)));
    }

    private static void tooMuch() {
        Answer answer = Wire.request("POST", OBSERVATIONS)
                .as(Council.officer().bearer())
                .header("Content-Type", "text/csv")
                .bytes(new byte[TOO_MUCH])
                .send();
        assertEquals(413, answer.status(), answer::toString);
        assertEquals("/problems/payload-too-large", answer.json().path("type").asText());
    }

    private static void formula(PerformanceTables tables) {
        Map<String, Long> before = tables.counts();
        Officers.officer()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(XLSX)
                .body(workbook(Council.percentage().code()))
                .post(OBSERVATIONS)
                .then()
                .statusCode(201)
                .body("report.rows[0].outcome", equalTo("REJECTED"))
                .body("report.rows[0].findings[0].code", equalTo("FORMULA_CELL"))
                .body("report.rows[0].findings[0].column", equalTo("value"))
                .body("report.rows[0].findings[0].value", equalTo("=SUM(1,2)"));
        assertEquals(before.get("observation"), tables.counts().get("observation"));
    }

    private static BadCase file(
            int row,
            String name,
            byte[] content,
            int status,
            String slug,
            String code,
            String words,
            PerformanceTables tables) {
        return BadCase.harmless(row, name, () -> {
            ValidatableResponse answer = Officers.tryFile(OBSERVATIONS, content)
                    .statusCode(status)
                    .body("type", equalTo("/problems/" + slug));
            if (!code.isEmpty()) {
                answer.body("errors.code", hasItems(code))
                        .body("errors.find { it.code == '" + code + "' }.message", containsString(words));
            }
            assertEquals(0L, tables.count("import_file", "length(content) = " + content.length));
        });
    }

    private static byte[] workbook(String code) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("observations");
            var header = sheet.createRow(0);
            List<String> columns = List.of("indicatorCode", "areaCode", "period", "value");
            for (int i = 0; i < columns.size(); i++) {
                header.createCell(i).setCellValue(columns.get(i));
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(code);
            row.createCell(1).setCellValue(Council.KENT);
            row.createCell(2).setCellValue("2012-05");
            row.createCell(3).setCellFormula("SUM(1,2)");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
