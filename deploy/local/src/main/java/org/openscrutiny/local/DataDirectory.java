package org.openscrutiny.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is kept between runs, {@code deploy/local/data}. One run at a time holds it. */
final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String PORTS = "ports";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the directory for this process, or throws {@link NotStarted} where another has it. */
    static DataDirectory take(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                throw new NotStarted("deploy/up is running already; stop it with Ctrl-C first.");
            }
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first port of the running system, or throws {@link NotStarted} where none runs. */
    static PortPlan running(Path root) {
        try {
            return new PortPlan(Integer.parseInt(Files.readString(root.resolve(PORTS))));
        } catch (IOException e) {
            throw new NotStarted("Nothing is running here; start it with deploy/up.", e);
        }
    }

    void announce(PortPlan ports) {
        try {
            Files.writeString(root.resolve(PORTS), Integer.toString(ports.from()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder or file of it. */
    Path path(String name) {
        return root.resolve(name);
    }

    /** A folder of it, made where it is missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all that earlier runs kept. */
    void clear() {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> doomed = found.filter(path -> !path.equals(root) && !path.equals(root.resolve(LOCK)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : doomed) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + root, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(root.resolve(PORTS));
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
