package org.openscrutiny.performance.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.exchange.CellText;
import org.openscrutiny.performance.exchange.CsvRecords;
import org.openscrutiny.performance.exchange.SheetHeader;

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
        try (CsvRecords records = CsvRecords.of(file)) {
            Map<String, Integer> columns = SheetHeader.columns(records.header(), COLUMNS, NEEDED, "claims");
            List<BatchRow> rows = new ArrayList<>();
            for (CSVRecord entry = records.next(); entry != null; entry = records.next()) {
                if (entry.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    throw rejected("The file has more than 1,000 rows; send it in parts.");
                }
                rows.add(row(entry, columns));
            }
            if (rows.isEmpty()) {
                throw rejected("The file has a header and no rows.");
            }
            return rows;
        } catch (IOException broken) {
            throw rejected("The file is no CSV; look for a quotation mark that is never closed.");
        }
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

    private static Problem rejected(String message) {
        return new Problem(
                PerformanceProblem.IMPORT_REJECTED, message, List.of(new Fault("", "FILE_UNREADABLE", message)));
    }
}
