package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file in one of its formats, read one after another so that a large file is never held as rows. */
interface RowSource extends AutoCloseable {
    /** The names in the first row; empty where the file has none. */
    List<String> header();

    /**
     * The next row, null behind the last.
     *
     * @throws IOException where the file is broken from here on
     */
    @Nullable
    RawRow next() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * One row before its layout is known.
     *
     * @param number row of the sheet, the header being 1
     * @param cells in the order of the header
     * @param findings what is wrong with cells whatever they mean
     */
    record RawRow(int number, List<String> cells, List<Finding> findings) {
        boolean blank() {
            return findings.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }
}
