package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.util.Arrays;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** What a file is, told by its bytes and never by its name or header. */
enum FileKind {
    CSV,
    JSON,
    XLSX;

    /** Bytes a file may have. */
    static final int MOST_BYTES = 25 << 20;

    private static final int HEADER_BYTES = 64;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /**
     * Tells the kind.
     *
     * @throws Problem 413 when too large, 415 for anything else
     */
    static FileKind of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Problem(GeneralProblem.PAYLOAD_TOO_LARGE, "A file has at most 25 MiB.");
        }
        if (starts(file, ZIP)) {
            return XLSX;
        }
        if (starts(file, OLD_OFFICE) || starts(file, PDF) || binary(file)) {
            throw unsupported("This is no CSV, XLSX or JSON file; a workbook .xls is to be saved as .xlsx.");
        }
        for (int i = SheetText.start(file); i < file.length; i++) {
            if (!Character.isWhitespace(file[i])) {
                return file[i] == '[' || file[i] == '{' ? JSON : CSV;
            }
        }
        return CSV;
    }

    /** Whether its beginning, where a text has a header, holds control characters that no text has; NUL is UTF-16's. */
    private static boolean binary(byte[] file) {
        for (int i = 0; i < Math.min(file.length, HEADER_BYTES); i++) {
            if (file[i] > 0 && file[i] < ' ' && !Character.isWhitespace(file[i])) {
                return true;
            }
        }
        return false;
    }

    static Problem unsupported(String detail) {
        return new Problem(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    static boolean starts(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    /** Opens the rows; the caller closes them. */
    RowSource open(byte[] file, Layout layout) throws IOException {
        switch (this) {
            case XLSX -> {
                return new XlsxRows(file, layout);
            }
            case JSON -> {
                return new JsonRows(file);
            }
            case CSV -> {
                return new CsvRows(file);
            }
        }
        throw new IllegalStateException();
    }
}
