package org.openscrutiny.performance.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes an exported table in its formats; each of them is read again by an import without a change. */
@ApplicationScoped
class ExportFiles {
    /** Digits that a number of a workbook keeps. */
    private static final int WORKBOOK_DIGITS = 15;

    private static final int FLUSHED = 1_000;

    private final ExportRows rows;
    private final TableMetadata metadata;
    private final ObjectMapper json;

    ExportFiles(ExportRows rows, TableMetadata metadata, ObjectMapper json) {
        this.rows = rows;
        this.metadata = metadata;
        this.json = json;
    }

    /** CSV (RFC 4180); what a spreadsheet would run has an apostrophe before it, numbers never. */
    String csv(ExportTable table, @Nullable String code) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(table.columns());
            rows.each(
                    table,
                    code,
                    cells -> csv.printRecord(
                            cells.stream().map(ExportFiles::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text ? CellText.out(text) : cell.toString();
    }

    /** An array of records; what is empty is left out. */
    String json(ExportTable table, @Nullable String code) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.getFactory().createGenerator(text)) {
            out.writeStartArray();
            rows.each(table, code, cells -> record(out, table.columns(), cells));
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void record(JsonGenerator out, List<String> columns, List<@Nullable Object> cells)
            throws IOException {
        out.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            switch (cells.get(i)) {
                case null -> {}
                case BigDecimal number -> {
                    out.writeFieldName(columns.get(i));
                    out.writeNumber(number.toPlainString());
                }
                case Integer number -> out.writeNumberField(columns.get(i), number);
                case Boolean truth -> out.writeBooleanField(columns.get(i), truth);
                case Object other -> {
                    if (!other.toString().isEmpty()) {
                        out.writeStringField(columns.get(i), other.toString());
                    }
                }
            }
        }
        out.writeEndObject();
    }

    /** A workbook of one sheet; a number of more digits than a workbook keeps is written as text. */
    byte[] xlsx(ExportTable table, @Nullable String code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Open scrutiny", "1.0")) {
            Worksheet sheet = book.newWorksheet(table.name());
            for (int i = 0; i < table.columns().size(); i++) {
                sheet.value(0, i, table.columns().get(i));
            }
            int[] row = {0};
            rows.each(table, code, cells -> {
                row[0]++;
                for (int i = 0; i < cells.size(); i++) {
                    cell(sheet, row[0], i, cells.get(i));
                }
                if (row[0] % FLUSHED == 0) {
                    sheet.flush();
                }
            });
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number when number.precision() <= WORKBOOK_DIGITS -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.inlineString(row, column, number.toPlainString());
            case Integer number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.inlineString(row, column, truth.toString());
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Object other -> {
                if (!other.toString().isEmpty()) {
                    sheet.inlineString(row, column, other.toString());
                }
            }
        }
    }

    /** The CSV file with its metadata (CSVW) and a text that explains the columns. */
    byte[] zip(ExportTable table, @Nullable String code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, table.name() + ".csv", csv(table, code));
            part(zip, table.name() + ".csv-metadata.json", metadata.csvw(table));
            part(zip, "README.txt", metadata.readme(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
