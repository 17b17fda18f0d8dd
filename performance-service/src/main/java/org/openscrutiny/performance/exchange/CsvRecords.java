package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/** Records of a CSV file (RFC 4180, UTF-8), read one after another; the first is the header. */
public final class CsvRecords implements AutoCloseable {
    private final BoundedRows text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;

    /** Of a text that was looked through ({@link SheetText#check}). */
    CsvRecords(byte[] file) throws IOException {
        text = new BoundedRows(SheetText.reader(file));
        parser = CSVParser.parse(text, CSVFormat.RFC4180);
        records = parser.iterator();
        CSVRecord first = next();
        header = first == null ? List.of() : first.stream().map(String::strip).toList();
    }

    /**
     * Opens a file.
     *
     * @throws IOException where it is no CSV from its first row on
     * @throws Problem 413 when too large, 415 when no text at all, 422 {@code import-rejected} when not UTF-8 or its header
     *     is beyond all bounds
     */
    public static CsvRecords of(byte[] file) throws IOException {
        if (FileKind.of(file) == FileKind.XLSX) {
            throw FileKind.unsupported("This is no CSV file; save it as CSV in UTF-8.");
        }
        SheetText.check(file);
        return new CsvRecords(file);
    }

    /** The names in the first row; empty where the file is. */
    public List<String> header() {
        return header;
    }

    /**
     * The next record, null behind the last.
     *
     * @throws IOException where the file is no CSV from here on
     * @throws Problem 422 {@code import-rejected} where a row is longer than any
     */
    public @Nullable CSVRecord next() throws IOException {
        text.nextRow();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
