package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (RFC 4180, UTF-8). A cell that a spreadsheet would run is found; its apostrophe comes off. */
final class CsvRows implements RowSource {
    private final CsvRecords records;

    CsvRows(byte[] file) throws IOException {
        records = new CsvRecords(file);
    }

    @Override
    public List<String> header() {
        return records.header();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        CSVRecord entry = records.next();
        List<String> header = records.header();
        if (entry == null) {
            return null;
        }
        List<String> cells = new ArrayList<>(entry.size());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < entry.size(); i++) {
            String cell = entry.get(i);
            if (CellText.formula(cell)) {
                Finding finding = Finding.of(
                        FindingCode.FORMULA_CELL,
                        cell,
                        "A spreadsheet would run this cell as a formula.",
                        "Write its result, or put an apostrophe before it.");
                findings.add(i < header.size() ? finding.in(header.get(i)) : finding);
            }
            cells.add(CellText.in(cell));
        }
        RawRow row = new RawRow(Math.toIntExact(entry.getRecordNumber()), cells, findings);
        if (!row.blank() && entry.size() != header.size()) {
            findings.add(Finding.of(
                    FindingCode.FILE_UNREADABLE,
                    String.join(",", entry.toList()),
                    "The row has " + entry.size() + " cells under " + header.size() + " columns.",
                    "Put cells that hold a comma in quotation marks."));
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
