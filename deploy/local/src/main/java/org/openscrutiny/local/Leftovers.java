package org.openscrutiny.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows the processes of a run by files, so that the next run can end those whose launcher was killed.
 *
 * <p>A file holds the process id and the instant it was started: an id that was given to another program since is left
 * alone.
 */
record Leftovers(Path folder) {
    private static final Duration STOP = Duration.ofSeconds(20);

    void note(String name, long pid) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), pid + " " + startOf(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the noted processes that still run, and forgets all. */
    void end() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.toList();
            List<ProcessHandle> alive = files.stream()
                    .map(Leftovers::process)
                    .flatMap(Optional::stream)
                    .toList();
            end(alive);
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process noted under the name, if it is alive. */
    Optional<ProcessHandle> process(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? process(file).filter(Leftovers::runs) : Optional.empty();
    }

    /** Asks them to end, and after 20 s makes them. */
    static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        if (!Waiting.until(STOP, () -> processes.stream().noneMatch(Leftovers::runs))) {
            processes.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static boolean runs(ProcessHandle process) {
        // A dead process that nobody has reaped yet counts as alive, but has no command any more.
        return process.isAlive() && process.info().command().isPresent();
    }

    private static Optional<ProcessHandle> process(Path file) {
        try {
            String[] words = Files.readString(file).split(" ", 2);
            long pid = Long.parseLong(words[0]);
            return ProcessHandle.of(pid).filter(handle -> startOf(pid).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(Instant::toString)
                .orElse("unknown");
    }
}
