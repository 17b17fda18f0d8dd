package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Looks through the parts of a workbook (ECMA-376) before anything is made of them: what could run, what is joined, and
 * what grows beyond all bounds when it is unpacked is refused.
 */
final class XlsxPackage {
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 384L << 20;
    private static final int LONGEST_MARK = 16;
    private static final List<String> MACROS =
            List.of("vbaproject.bin", "/macrosheets/", "/dialogsheets/", "/activex/");

    private XlsxPackage() {}

    /**
     * Lets a plain workbook pass.
     *
     * @throws Problem 413 beyond all bounds, 415 for a ZIP that is none, 422 {@code import-rejected} for macros and
     *     joined cells
     */
    static void check(byte[] file) throws IOException {
        boolean workbook = false;
        int parts = 0;
        long left = MOST_UNPACKED;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = "/" + part.getName().toLowerCase(Locale.ROOT);
                if (++parts > MOST_PARTS) {
                    throw FileKind.unsupported("This ZIP has more parts than a workbook.");
                }
                if (MACROS.stream().anyMatch(name::contains)) {
                    throw rejected("The workbook holds macros; save it as .xlsx without them.");
                }
                workbook |= name.equals("/xl/workbook.xml");
                try (InputStream content = zip.getInputStream(part)) {
                    left = looked(content, name.startsWith("/xl/worksheets/sheet"), left);
                }
            }
        } catch (IllegalArgumentException oddName) {
            throw new IOException(oddName);
        }
        if (!workbook) {
            throw FileKind.unsupported("This ZIP is no workbook; send .xlsx, CSV or JSON.");
        }
    }

    private static long looked(InputStream part, boolean sheet, long left) throws IOException {
        byte[] some = new byte[16_384 + LONGEST_MARK];
        int kept = 0;
        long remaining = left;
        for (int read = part.read(some, kept, 16_384); read >= 0; read = part.read(some, kept, 16_384)) {
            remaining -= read;
            if (remaining < 0) {
                throw new Problem(
                        GeneralProblem.PAYLOAD_TOO_LARGE,
                        "Unpacked, the workbook is larger than any with 100,000 rows.");
            }
            String text = new String(some, 0, kept + read, StandardCharsets.ISO_8859_1);
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                throw new IOException("a document type in a workbook");
            }
            if (sheet && (text.contains("<mergeCell ") || text.contains(":mergeCell "))) {
                throw rejected("The workbook has joined cells; take them apart, so that each row has its own cells.");
            }
            int end = kept + read;
            kept = Math.min(LONGEST_MARK, end);
            System.arraycopy(some, end - kept, some, 0, kept);
        }
        return remaining;
    }

    private static Problem rejected(String message) {
        return ImportRejected.of("", FindingCode.FILE_UNREADABLE, message);
    }
}
