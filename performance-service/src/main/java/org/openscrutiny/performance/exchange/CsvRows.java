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
        List<String> cells = new ArrayList<>(header.size());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < Math.min(header.size(), entry.size()); i++) {
            String cell = entry.get(i);
            if (CellText.formula(cell)) {
                findings.add(Finding.of(
                                FindingCode.FORMULA_CELL,
                                cell,
                                "A spreadsheet would run this cell as a formula.",
                                "Write its result, or put an apostrophe before it.")
                        .in(header.get(i)));
            }
            cells.add(CellText.in(cell));
        }
        if (entry.size() != header.size() && !entry.stream().allMatch(String::isBlank)) {
            findings.add(Finding.of(
                    FindingCode.FILE_UNREADABLE,
                    entry.size() + " cells",
                    "The row has " + entry.size() + " cells under " + header.size() + " columns.",
                    "Put cells that hold a comma in quotation marks."));
        }
        return new RawRow(Math.toIntExact(entry.getRecordNumber()), cells, findings);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
