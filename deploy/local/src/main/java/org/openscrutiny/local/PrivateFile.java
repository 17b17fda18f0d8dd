package org.openscrutiny.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Secrets kept between starts in files that only their owner may read (mode 600). */
final class PrivateFile {
    private PrivateFile() {}

    /** The text of the file; where there is none it is made first, in one step, so that no half-written file is ever read. */
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
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }
}
