package org.openscrutiny.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Secrets kept between starts in files that only their owner may read (mode 600). */
final class PrivateFile {
    private PrivateFile() {}

    /**
     * The text of the file. Where there is none it is made first, in one step: nobody ever reads a half-written file, and
     * of two that make it at once both read the first one's.
     */
    static String readOrCreate(Path file, Supplier<String> text) {
        try {
            if (!Files.exists(file)) {
                Path directory = Files.createDirectories(
                        file.toAbsolutePath().normalize().getParent());
                Path draft = Files.createTempFile(
                        directory,
                        ".new",
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, text.get(), StandardCharsets.UTF_8);
                link(file, draft);
                Files.delete(draft);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }

    private static void link(Path file, Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other was first, and its text is as good.
        }
    }
}
