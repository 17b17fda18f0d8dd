package org.openscrutiny.performance.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/** Rows of a workbook: the sheet called like the layout, or its only one; the header stands in row 1. */
final class XlsxRows implements RowSource {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header = new ArrayList<>();

    XlsxRows(byte[] file, Layout layout) throws IOException {
        boolean styles = XlsxPackage.check(file);
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styles, false));
            stream = sheet(layout).openStream();
            rows = stream.iterator();
            readHeader();
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private void readHeader() {
        Row first = rows.hasNext() ? rows.next() : null;
        for (int i = 0; first != null && i < first.getCellCount(); i++) {
            header.add(XlsxCell.text(first.getCell(i)).strip());
        }
        while (!header.isEmpty() && header.getLast().isEmpty()) {
            header.removeLast();
        }
    }

    private org.dhatim.fastexcel.reader.Sheet sheet(Layout layout) {
        List<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets().toList();
        return sheets.stream()
                .filter(s -> s.getName().equalsIgnoreCase(layout.word()))
                .findFirst()
                .or(() -> sheets.size() == 1 ? sheets.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> ImportRejected.of(
                        "",
                        FindingCode.FILE_UNREADABLE,
                        "The workbook has " + sheets.size() + " sheets and none is called " + layout.word() + "."));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            return rows.hasNext() ? raw(rows.next()) : null;
        } catch (RuntimeException broken) {
            // The reader ends in many ways on what no spreadsheet wrote.
            throw new IOException(broken);
        }
    }

    private RawRow raw(Row row) {
        List<String> cells = new ArrayList<>(header.size());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            String text = XlsxCell.text(cell);
            cells.add(text);
            if (cell != null) {
                found(cell, text, header.get(i), findings);
            }
        }
        beyond(row, findings);
        return new RawRow(row.getRowNum(), cells, findings);
    }

    /** The first cell beyond the header that holds something. */
    private void beyond(Row row, List<Finding> findings) {
        for (int i = header.size(); i < row.getCellCount(); i++) {
            String text = XlsxCell.text(row.getCell(i));
            if (!text.isBlank()) {
                findings.add(Finding.of(
                        FindingCode.FILE_UNREADABLE,
                        "cell " + (i + 1),
                        "The cell stands under no column.",
                        "Give the column a header, or take the cell away."));
                return;
            }
        }
    }

    private static void found(Cell cell, String text, String column, List<Finding> findings) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            String formula = cell.getFormula();
            findings.add(Finding.of(
                            FindingCode.FORMULA_CELL,
                            formula == null ? text : "=" + formula,
                            "The cell is a formula, whose result may change after it was read.",
                            "Paste its result as a value.")
                    .in(column));
        } else if (cell.getType() == CellType.ERROR) {
            findings.add(Finding.of(FindingCode.VALUE_UNREADABLE, text, "The cell holds an error.", "Write its value.")
                    .in(column));
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
