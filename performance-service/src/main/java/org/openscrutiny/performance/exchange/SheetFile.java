package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.RowSource.RawRow;

/** A file that was looked through: its type, text, header and number of rows are in order. */
final class SheetFile {
    /** Rows a file may have. */
    static final int MOST_ROWS = 100_000;

    private static final int MOST_FINDINGS = 10_000;

    private final byte[] file;
    private final Layout layout;
    private final FileKind kind;
    private int rows;

    private SheetFile(byte[] file, Layout layout) {
        this.file = file;
        this.layout = layout;
        this.kind = FileKind.of(file);
    }

    /**
     * Looks a file through.
     *
     * @throws Problem 413, 415, or 422 {@code import-rejected} with every fault of encoding, header and structure
     */
    static SheetFile of(byte[] file, Layout layout) {
        SheetFile looked = new SheetFile(file, layout);
        if (looked.kind != FileKind.XLSX) {
            SheetText.check(file);
        }
        looked.rows = looked.read(row -> {});
        if (looked.rows == 0) {
            throw ImportRejected.of("", FindingCode.FILE_UNREADABLE, "The file has a header and no rows.");
        }
        return looked;
    }

    int rows() {
        return rows;
    }

    /** Its rows in file order, at most {@code size} at a time. */
    void inParts(int size, Consumer<Sheet> taker) {
        List<SheetRow> part = new ArrayList<>();
        read(row -> {
            part.add(row);
            if (part.size() == size) {
                taker.accept(new Sheet(layout, part));
                part.clear();
            }
        });
        if (!part.isEmpty()) {
            taker.accept(new Sheet(layout, part));
        }
    }

    private int read(Consumer<SheetRow> taker) {
        try (RowSource source = kind.open(file, layout)) {
            Map<String, Integer> columns =
                    SheetHeader.columns(source.header(), layout.columns(), layout.needed(), layout.word());
            int count = 0;
            int findings = 0;
            for (RawRow row = source.next(); row != null; row = source.next()) {
                if (row.blank()) {
                    continue;
                }
                if (++count > MOST_ROWS) {
                    throw ImportRejected.of(
                            "", FindingCode.FILE_UNREADABLE, "The file has more than 100,000 rows; send it in parts.");
                }
                findings += row.findings().size();
                if (findings > MOST_FINDINGS) {
                    throw ImportRejected.of(
                            "",
                            FindingCode.FILE_UNREADABLE,
                            "More than 10,000 cells are formulas or stand under no column; row " + row.number()
                                    + " is the last that was read.");
                }
                taker.accept(row(row, columns));
            }
            return count;
        } catch (IOException broken) {
            throw ImportRejected.of(
                    "",
                    FindingCode.FILE_UNREADABLE,
                    switch (kind) {
                        case CSV ->
                            "The file is no CSV as RFC 4180 has it; look for a quotation mark that is never closed.";
                        case JSON -> "The file is no array of JSON objects with plain values.";
                        case XLSX -> "The workbook is broken; save it again as .xlsx.";
                    });
        }
    }

    private static SheetRow row(RawRow raw, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((name, at) ->
                cells.put(name, at < raw.cells().size() ? raw.cells().get(at) : ""));
        return new SheetRow(raw.number(), cells, raw.findings());
    }
}
