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
public final class SheetText {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private SheetText() {}

    /**
     * The whole text of a small file.
     *
     * @throws Problem 413 when too large, 415 when no text at all, 422 ENCODING when not UTF-8
     */
    public static String of(byte[] file) {
        if (FileKind.of(file) == FileKind.XLSX) {
            throw FileKind.unsupported("This is no CSV file; save it as CSV in UTF-8.");
        }
        check(file);
        int from = start(file);
        return new String(file, from, file.length - from, StandardCharsets.UTF_8);
    }

    /**
     * Looks the whole text through.
     *
     * @throws Problem 422 ENCODING when not UTF-8
     */
    static void check(byte[] file) {
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
