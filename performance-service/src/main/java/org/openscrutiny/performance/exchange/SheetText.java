package org.openscrutiny.performance.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** The text of a file, told by its bytes and never by its name or header. */
public final class SheetText {
    /** Bytes a file may have. */
    static final int MOST_BYTES = 25 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private SheetText() {}

    /**
     * Reads UTF-8, with or without its mark.
     *
     * @throws Problem 413 when too large, 415 when no text at all, 422 ENCODING when not UTF-8
     */
    public static String of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Problem(GeneralProblem.PAYLOAD_TOO_LARGE, "A file has at most 25 MiB.");
        }
        if (starts(file, ZIP) || starts(file, OLD_OFFICE) || starts(file, PDF)) {
            throw new Problem(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, "This is no CSV file; save it as CSV in UTF-8.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw encoding("The file holds NUL characters; it may be UTF-16.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw encoding("The file is not UTF-8; it may be Windows-1252.");
        }
    }

    private static Problem encoding(String message) {
        return ImportRejected.of("", FindingCode.ENCODING, message + " Save it as CSV UTF-8.");
    }

    private static boolean starts(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
