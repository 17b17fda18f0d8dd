package org.openscrutiny.performance.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** How much of a workbook may be unpacked and held; the reader of workbooks sets no bounds of its own. */
final class XlsxBounds {
    /** What an element costs beside its text. */
    static final int ELEMENT = 32;

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
    private static final long MOST_UNPACKED = 384L << 20;
    private static final long MOST_HELD = 64L << 20;
    private static final int MOST_OF_A_ROW = 2 << 20;
    private static final int LONGEST_TOKEN = 1 << 20;

    private long unpacked;
    private long held;
    private int ofRow;
    private int sharedTexts;
    private int lastShared = -1;

    /** Reads what is no XML to its end. */
    void skip(InputStream part) throws IOException {
        byte[] some = new byte[8192];
        for (int read = part.read(some); read >= 0; read = part.read(some)) {
            unpack(read);
        }
    }

    /** The same bytes of an XML part, up to a bound. */
    InputStream bounded(InputStream part) {
        return new FilterInputStream(part) {
            private int token;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                unpack(Math.max(0, read));
                for (int i = from; i < from + read; i++) {
                    token = into[i] == '>' ? 0 : token + 1;
                    if (token > LONGEST_TOKEN) {
                        throw tooLarge();
                    }
                }
                return read;
            }
        };
    }

    void rowBegins() {
        ofRow = 0;
    }

    /** Counts what the reader holds as long as the row. */
    void holdInRow(int characters) {
        ofRow += characters;
        if (ofRow > MOST_OF_A_ROW) {
            throw tooLarge();
        }
    }

    /** Counts what the reader may hold as long as the workbook. */
    void hold(int characters) {
        held += characters;
        if (held > MOST_HELD) {
            throw tooLarge();
        }
    }

    void sharedText() {
        sharedTexts++;
    }

    /** A cell names a shared text by its place; the reader makes room for all up to it. */
    void sharedIndex(String place) throws IOException {
        if (!INDEX.matcher(place).matches()) {
            throw new IOException("no place of a shared text");
        }
        lastShared = Math.max(lastShared, Integer.parseInt(place));
    }

    /** Asked when all parts were looked at. */
    void checkShared() throws IOException {
        if (lastShared >= sharedTexts) {
            throw new IOException("a shared text that is not there");
        }
    }

    private void unpack(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw tooLarge();
        }
    }

    static Problem tooLarge() {
        return new Problem(
                GeneralProblem.PAYLOAD_TOO_LARGE,
                "Unpacked, the workbook is larger than any with 100,000 rows; save the sheet alone, or as CSV.");
    }
}
