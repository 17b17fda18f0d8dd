package org.openscrutiny.performance.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Looks through the parts of a workbook (ECMA-376) before anything is made of them: what could run, what is joined, and
 * what grows beyond all bounds when it is unpacked is refused.
 */
final class XlsxPackage {
    private static final int MOST_PARTS = 2_000;
    private static final List<String> MACROS =
            List.of("vbaproject.bin", "/macrosheets/", "/dialogsheets/", "/activex/");

    private XlsxPackage() {}

    /**
     * Lets a plain workbook pass.
     *
     * @return whether it says how its numbers are shown, which tells days and percentages
     * @throws IOException where it is broken
     * @throws Problem 413 beyond all bounds, 415 for a ZIP that is none, 422 {@code import-rejected} for macros, joined
     *     cells, cells outside of the sheet and endless rows
     */
    static boolean check(byte[] file) throws IOException {
        boolean workbook = false;
        boolean styles = false;
        int parts = 0;
        XlsxBounds bounds = new XlsxBounds();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = "/" + part.getName().toLowerCase(Locale.ROOT);
                if (++parts > MOST_PARTS) {
                    throw FileKind.unsupported("This ZIP has more parts than a workbook.");
                }
                if (MACROS.stream().anyMatch(name::contains)) {
                    throw ImportRejected.of(
                            "",
                            FindingCode.FILE_UNREADABLE,
                            "The workbook holds macros; save it as .xlsx without them.");
                }
                workbook |= name.equals("/xl/workbook.xml");
                try (InputStream content = new BufferedInputStream(zip.getInputStream(part))) {
                    if (XlsxPart.isXml(content)) {
                        styles |= new XlsxPart(bounds).look(content).equals("styleSheet");
                    } else {
                        bounds.skip(content);
                    }
                }
            }
            bounds.checkShared();
        } catch (IllegalArgumentException oddName) {
            throw new IOException(oddName);
        }
        if (!workbook) {
            throw FileKind.unsupported("This ZIP is no workbook; send .xlsx, CSV or JSON.");
        }
        return styles;
    }
}
