package org.openscrutiny.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One service in a JVM of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final Service service;
    private final Path log;
    private final Process process;

    private ServiceProcess(Service service, Path log, Process process) {
        this.service = service;
        this.log = log;
        this.process = process;
    }

    /** Starts it; the log of the run before is kept beside the new one as {@code .log.1}. */
    static ServiceProcess start(Service service, Path jar, Map<String, String> environment, Path logs) {
        return start(service, jar, environment, logs, List.of());
    }

    /** The same with options of the JVM that go before those of the system. */
    static ServiceProcess start(
            Service service, Path jar, Map<String, String> environment, Path logs, List<String> options) {
        Path log = logs.resolve(service.key() + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, logs.resolve(service.key() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> rest = new ArrayList<>(options);
            // A killed process cannot tidy up after itself; here its files go with the data.
            rest.add("-Djava.io.tmpdir=" + Files.createDirectories(logs.resolveSibling("tmp")));
            rest.addAll(List.of("-jar", jar.toString()));
            ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(rest.toArray(String[]::new)))
                    .directory(logs.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ServiceProcess(service, log, builder.start());
        } catch (IOException e) {
            throw new NotStarted(service.module() + " did not start: " + e.getMessage(), e);
        }
    }

    /** Waits until its readiness probe answers 200, or throws {@link NotStarted}. */
    void awaitReady(int managementPort) {
        if (!awaitReady(managementPort, () -> !process.isAlive()) || !process.isAlive()) {
            throw new NotStarted(service.module() + " did not become ready; see " + log + ".");
        }
    }

    /** Waits until the readiness probe of whatever process is behind the port answers 200, or the wait is pointless. */
    static boolean awaitReady(int managementPort, BooleanSupplier pointless) {
        URI probe = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Waiting.until(START, () -> pointless.getAsBoolean() || ready(client, probe));
        }
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of a process that has ended; 128 and the signal's number where a signal ended it. */
    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ready(HttpClient client, URI probe) {
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
