package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;

/** Reads a CSV file (RFC 4180) into the rows of a layout. */
final class SheetReader {
    private static final int MOST_ROWS = 10_000;

    private final Layout layout;
    private final List<Fault> faults = new ArrayList<>();

    private SheetReader(Layout layout) {
        this.layout = layout;
    }

    /**
     * Reads a file.
     *
     * @throws Problem 413, 415, or 422 {@code import-rejected} with every fault of encoding, header and structure
     */
    static Sheet read(byte[] file, Layout layout) {
        return new SheetReader(layout).sheet(SheetText.of(file));
    }

    private Sheet sheet(String text) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                throw ImportRejected.of(
                        "", FindingCode.COLUMN_MISSING, "The file is empty; its first row is a header.");
            }
            Map<String, Integer> columns = columns(records.getFirst());
            List<SheetRow> rows = new ArrayList<>();
            for (CSVRecord entry : records.subList(1, records.size())) {
                if (!blank(entry)) {
                    rows.add(row(entry, columns));
                }
            }
            if (rows.isEmpty()) {
                throw ImportRejected.of("", FindingCode.FILE_UNREADABLE, "The file has a header and no rows.");
            }
            if (rows.size() > MOST_ROWS) {
                throw ImportRejected.of(
                        "", FindingCode.FILE_UNREADABLE, "The file has more than 10,000 rows; send it in parts.");
            }
            return new Sheet(layout, rows);
        } catch (IOException | UncheckedIOException broken) {
            throw ImportRejected.of(
                    "",
                    FindingCode.FILE_UNREADABLE,
                    "The file is no CSV as RFC 4180 has it; look for a quotation mark that is never closed.");
        }
    }

    private Map<String, Integer> columns(CSVRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (!layout.columns().contains(name)) {
                faults.add(new Fault(
                        name,
                        FindingCode.COLUMN_UNKNOWN.name(),
                        "There is no column \"" + name + "\" in " + layout.word() + "; the nearest is \""
                                + NearestName.of(name, layout.columns()) + "\"."));
            } else if (columns.put(name, i) != null) {
                faults.add(new Fault(name, FindingCode.COLUMN_UNKNOWN.name(), "The column stands there twice."));
            }
        }
        layout.needed().stream()
                .filter(name -> !columns.containsKey(name))
                .sorted()
                .forEach(name -> faults.add(
                        new Fault(name, FindingCode.COLUMN_MISSING.name(), "The column \"" + name + "\" is needed.")));
        if (!faults.isEmpty()) {
            throw ImportRejected.of(faults);
        }
        return columns;
    }

    private static SheetRow row(CSVRecord entry, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        columns.forEach((name, at) -> {
            String cell = at < entry.size() ? entry.get(at) : "";
            if (CellText.formula(cell)) {
                findings.add(Finding.of(
                                FindingCode.FORMULA_CELL,
                                cell,
                                "A spreadsheet would run this cell as a formula.",
                                "Write its result, or put an apostrophe before it.")
                        .in(name));
            }
            cells.put(name, CellText.in(cell));
        });
        if (entry.size() != columns.size()) {
            findings.add(Finding.of(
                    FindingCode.FILE_UNREADABLE,
                    String.join(",", entry.toList()),
                    "The row has " + entry.size() + " cells under " + columns.size() + " columns.",
                    "Put cells that hold a comma in quotation marks."));
        }
        return new SheetRow(Math.toIntExact(entry.getRecordNumber()), cells, findings);
    }

    private static boolean blank(CSVRecord entry) {
        return entry.stream().allMatch(String::isBlank);
    }
}
