package org.openscrutiny.performance.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.openscrutiny.chassis.problem.Problem;

/** The text of a file in UTF-8, with or without its mark. */
final class SheetText {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_UTF_16 = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_UTF_16 = {(byte) 0xFE, (byte) 0xFF};

    private SheetText() {}

    /**
     * Looks the whole text through.
     *
     * @throws Problem 422 ENCODING when not UTF-8
     */
    static void check(byte[] file) {
        if (FileKind.starts(file, LITTLE_UTF_16) || FileKind.starts(file, BIG_UTF_16)) {
            throw encoding("The file is UTF-16.");
        }
        char[] some = new char[8192];
        try (Reader reader = reader(file)) {
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] == '\0') {
                        throw encoding("The file holds NUL characters; it may be UTF-16.");
                    }
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw encoding("The file is not UTF-8; it may be Windows-1252.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads it bit by bit; what is no UTF-8 ends it with an exception. */
    static Reader reader(byte[] file) {
        int from = start(file);
        return new InputStreamReader(
                new ByteArrayInputStream(file, from, file.length - from),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Behind the mark. */
    static int start(byte[] file) {
        return FileKind.starts(file, MARK) ? MARK.length : 0;
    }

    private static Problem encoding(String message) {
        return ImportRejected.of("", FindingCode.ENCODING, message + " Save it as CSV UTF-8.");
    }
}
