package org.openscrutiny.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which services are stopped on purpose: a file each, written by {@code deploy/up stop}, looked at by their keepers. */
record Halts(Path folder) {

    boolean has(Service service) {
        return Files.exists(file(service));
    }

    void add(Service service) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(service), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Service service) {
        try {
            Files.deleteIfExists(file(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No service is stopped on purpose when a run begins. */
    void clear() {
        List.of(Service.values()).forEach(this::remove);
    }

    private Path file(Service service) {
        return folder.resolve(service.module());
    }
}
