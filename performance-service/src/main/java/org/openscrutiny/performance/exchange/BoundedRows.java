package org.openscrutiny.performance.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The text of a CSV file up to a row that is longer than any: a parser holds a row as a whole. */
final class BoundedRows extends FilterReader {
    /** Characters that a row may have. */
    static final int LONGEST = 262_144;

    private int read;

    BoundedRows(Reader text) {
        super(text);
    }

    /** What was read ahead counts for the row before. */
    void nextRow() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        read += Math.max(0, count);
        if (read > LONGEST) {
            throw ImportRejected.of(
                    "",
                    FindingCode.FILE_UNREADABLE,
                    "A row is longer than 262,144 characters; look for a quotation mark that is never closed.");
        }
        return count;
    }
}
