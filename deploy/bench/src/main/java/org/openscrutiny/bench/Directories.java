package org.openscrutiny.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Room on the disk, and how it is given back. */
final class Directories {

    private Directories() {}

    /** Says so before anything is loaded where the disk has no room for it. */
    static void requireSpace(Path directory, long bytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < bytes) {
            throw new IllegalStateException(
                    "This needs %d MB of disk in %s; %d MB are free.".formatted(bytes >> 20, directory, free >> 20));
        }
    }

    static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
