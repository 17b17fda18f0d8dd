package org.openscrutiny.local.smoke;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.local.PortPlan;

/** A system that the smoke run starts for itself: on free ports, with data in a directory that goes with it. */
final class OwnSystem implements AutoCloseable {
    private static final String READY = "Ctrl-C stops everything";
    private static final String MEASURED = "Everything is ready after";
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 90;
    private static final int LOWEST = 18_000;
    private static final int HIGHEST = 60_000;
    private static final int STEP = 20;

    private final Path data;
    private final PortPlan ports;
    private final Process launcher;
    private volatile String measured = "";
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private OwnSystem(Path data, PortPlan ports, Process launcher) {
        this.data = data;
        this.ports = ports;
        this.launcher = launcher;
    }

    /** Starts {@code deploy/up --fresh} with the same build; its lines are shown indented. */
    static OwnSystem start(Path checkout, PrintStream out) throws IOException {
        Path data = Files.createTempDirectory("scrutiny-smoke");
        PortPlan ports = freePorts();
        ProcessBuilder builder = new ProcessBuilder(
                        checkout.resolve("deploy/up").toString(), "--fresh", "--ports-from", "" + ports.from())
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        builder.environment().put("SCRUTINY_DATA", data.toString());
        OwnSystem system = new OwnSystem(data, ports, builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        Thread.ofPlatform().daemon().start(() -> system.show(out));
        return system;
    }

    Path data() {
        return data;
    }

    /** Waits until everything is there, demo data too. */
    void awaitReady() throws Exception {
        ready.get(START_SECONDS, TimeUnit.SECONDS);
    }

    /** What it said of the time it took. */
    String measured() {
        return measured;
    }

    /** Asks it to stop as Ctrl-C does, and answers what is left of it. */
    List<String> stop() throws InterruptedException {
        List<ProcessHandle> family = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList();
        launcher.destroy();
        Unmet.check(launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS), "deploy/up did not stop");
        Stream<String> processes = family.stream()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().isPresent())
                .map(process -> "process " + process.pid());
        OptionalInt taken = ports.firstTaken();
        Stream<String> listening = taken.stream().mapToObj(port -> "port " + port);
        Stream<String> files = Stream.of("ports", "pids/csa-service", "postgresql/postmaster.pid")
                .filter(name -> Files.exists(data.resolve(name)))
                .map(name -> "file " + name);
        return Stream.of(processes, listening, files).flatMap(left -> left).toList();
    }

    /** Ends what still runs and deletes the data. */
    @Override
    public void close() {
        launcher.destroy();
        try {
            launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.isDirectory(data)) {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> found = Files.walk(data)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + data, e);
        }
    }

    private void show(PrintStream out) {
        try (BufferedReader lines = launcher.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // The tokens are nobody's business.
                out.println("  | " + line.replaceAll("eyJ[A-Za-z0-9_.-]+", "<token>"));
                if (line.startsWith(MEASURED)) {
                    measured = line;
                }
                if (line.startsWith(READY)) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new Unmet("deploy/up ended before it was ready"));
    }

    private static PortPlan freePorts() {
        return IntStream.iterate(LOWEST, from -> from < HIGHEST, from -> from + STEP)
                .mapToObj(PortPlan::new)
                .filter(plan -> plan.firstTaken().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Unmet("no free ports"));
    }
}
