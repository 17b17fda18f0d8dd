package org.openscrutiny.performance.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.exchange.CellText;
import org.openscrutiny.performance.exchange.NearestName;
import org.openscrutiny.performance.exchange.SheetText;

/** A CSV file of claims (RFC 4180), a row each. */
final class BatchSheet {
    static final List<String> COLUMNS = List.of(
            "statement",
            "document",
            "reference",
            "kind",
            "published",
            "before",
            "after",
            "parts",
            "whole",
            "outturn",
            "budget",
            "elsewhere",
            "value",
            "level",
            "floor",
            "unit",
            "multiplier",
            "prose",
            "polarity",
            "family",
            "scale",
            "breakdown",
            "per",
            "months",
            "obstacles",
            "indicatorCode",
            "observationId",
            "dashboardId");
    private static final Set<String> NEEDED = Set.of("statement", "document", "kind", "published");
    private static final int MOST_ROWS = 1_000;

    private BatchSheet() {}

    /**
     * Reads a file.
     *
     * @throws Problem 413, 415, or 422 {@code import-rejected} with every fault of encoding, header and structure
     */
    static List<BatchRow> read(byte[] file) {
        try (CSVParser parser = CSVParser.parse(SheetText.of(file), CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                throw rejected("COLUMN_MISSING", "The file is empty; its first row is a header.");
            }
            Map<String, Integer> columns = columns(records.getFirst());
            List<BatchRow> rows = records.subList(1, records.size()).stream()
                    .filter(entry -> !entry.stream().allMatch(String::isBlank))
                    .map(entry -> row(entry, columns))
                    .toList();
            if (rows.isEmpty()) {
                throw rejected("FILE_UNREADABLE", "The file has a header and no rows.");
            }
            if (rows.size() > MOST_ROWS) {
                throw rejected("FILE_UNREADABLE", "The file has more than 1,000 rows; send it in parts.");
            }
            return rows;
        } catch (IOException | UncheckedIOException broken) {
            throw rejected("FILE_UNREADABLE", "The file is no CSV; look for a quotation mark that is never closed.");
        }
    }

    private static Map<String, Integer> columns(CSVRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (!COLUMNS.contains(name)) {
                String nearest = NearestName.of(name, COLUMNS);
                faults.add(new Fault(
                        name,
                        "COLUMN_UNKNOWN",
                        "There is no column \"" + name + "\"; the nearest is \"" + nearest + "\"."));
            } else if (columns.put(name, i) != null) {
                faults.add(new Fault(name, "COLUMN_UNKNOWN", "The column stands there twice."));
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.containsKey(name))
                .sorted()
                .forEach(name ->
                        faults.add(new Fault(name, "COLUMN_MISSING", "The column \"" + name + "\" is needed.")));
        if (!faults.isEmpty()) {
            throw new Problem(PerformanceProblem.IMPORT_REJECTED, "The header cannot be read.", faults);
        }
        return columns;
    }

    private static BatchRow row(CSVRecord entry, Map<String, Integer> columns) {
        int number = Math.toIntExact(entry.getRecordNumber());
        Map<String, String> cells = new HashMap<>();
        List<BatchFault> faults = new ArrayList<>();
        columns.forEach((name, at) -> {
            String cell = at < entry.size() ? entry.get(at) : "";
            if (CellText.formula(cell)) {
                faults.add(new BatchFault(
                        number,
                        name,
                        cell,
                        "FORMULA_CELL",
                        "A spreadsheet would run this cell as a formula.",
                        "Write its result, or put an apostrophe before it."));
            }
            cells.put(name, CellText.in(cell).strip());
        });
        if (entry.size() != columns.size()) {
            faults.add(new BatchFault(
                    number,
                    "",
                    String.join(",", entry.toList()),
                    "FILE_UNREADABLE",
                    "The row has " + entry.size() + " cells under " + columns.size() + " columns.",
                    "Put cells that hold a comma in quotation marks."));
        }
        return new BatchRow(number, cells, faults);
    }

    private static Problem rejected(String code, String message) {
        return new Problem(PerformanceProblem.IMPORT_REJECTED, message, List.of(new Fault("", code, message)));
    }
}
