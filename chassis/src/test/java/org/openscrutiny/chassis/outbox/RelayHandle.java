package org.openscrutiny.chassis.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openscrutiny.local.EmbeddedBroker;

/** A running {@link RelayProcess}, seen from the test. */
final class RelayHandle {

    static final String UNARMED = "none";

    private final Process process;
    private final String armed;
    private final AtomicInteger published = new AtomicInteger();
    private volatile boolean ready;
    private volatile boolean atPoint;

    private RelayHandle(Process process, String armed) {
        this.process = process;
        this.armed = armed;
        Thread.ofVirtual().start(this::listen);
    }

    static RelayHandle start(Store store, EmbeddedBroker broker, String armed, int times) {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var login = store.credentials().app();
        try {
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath,
                            RelayProcess.class.getName(),
                            store.url(),
                            login.role(),
                            login.password(),
                            broker.bootstrap(),
                            armed,
                            Integer.toString(times)))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "relay-processes.log").toFile()))
                    .start();
            // A test that fails half-way stops nothing.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new RelayHandle(process, armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("ready")) {
                    ready = true;
                } else if (line.startsWith("at ")) {
                    atPoint = true;
                } else if (line.startsWith("published ")) {
                    published.addAndGet(Integer.parseInt(line.substring("published ".length())));
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process breaks; there is nothing more to hear.
            ready = true;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isArmed() {
        return !armed.equals(UNARMED);
    }

    String armed() {
        return armed;
    }

    boolean isReady() {
        return ready;
    }

    /** Whether it stands still at its point, inside a batch. */
    boolean isAtPoint() {
        return atPoint;
    }

    int published() {
        return published.get();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in good order. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
        return process.exitValue();
    }
}
