package org.openscrutiny.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real Kafka broker on 127.0.0.1 in a JVM of its own, so that it can be killed; its data survive this process. */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final Thread atExit = new Thread(this::close, "stop-kafka");
    private Process process;

    private EmbeddedBroker(Path directory, int port, int controllerPort) {
        this.directory = directory.toAbsolutePath().normalize();
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = launch();
    }

    /**
     * Starts a broker and waits until it answers, or throws {@link NotStarted}.
     *
     * @param directory data, settings and the file {@code broker.log}; made on the first start and kept
     * @param port 0 for a free one; the controller listens on the port after it, or on another free one
     */
    public static EmbeddedBroker start(Path directory, int port) {
        EmbeddedBroker broker = port == 0
                ? new EmbeddedBroker(directory, Ports.free(), Ports.free())
                : new EmbeddedBroker(directory, port, port + 1);
        Runtime.getRuntime().addShutdownHook(broker.atExit);
        return broker;
    }

    /** Where clients connect; the same after a restart. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The process id of the broker's JVM. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Ends the broker at once with SIGKILL, as a crash would. */
    public synchronized void kill() {
        process.destroyForcibly();
        ended(STOP);
    }

    /** Stops the broker in good order; after 30 s with SIGKILL. */
    public synchronized void stop() {
        process.destroy();
        if (!ended(STOP)) {
            kill();
        }
    }

    /** Starts the broker again on the same port and data; a running one is stopped first. */
    public synchronized void restart() {
        stop();
        process = launch();
    }

    /** Leaves stopping to the caller instead of the end of this process, so that the order is the caller's. */
    public void stopOnlyWhenTold() {
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    @Override
    public void close() {
        stop();
    }

    private Process launch() {
        Ports.firstTaken(port, 1).ifPresent(taken -> {
            throw new NotStarted("Port " + taken + " is taken; Kafka was not started.");
        });
        Process started;
        try {
            Path settings = BrokerSettings.write(directory, port, controllerPort);
            String classPath =
                    ClassPath.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            started = new ProcessBuilder(JavaCommand.of(
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                            "-cp",
                            classPath,
                            "kafka.Kafka",
                            settings.toString()))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new NotStarted("Kafka did not start on port " + port + ": " + e.getMessage(), e);
        }
        if (!Waiting.until(START, () -> !started.isAlive() || Ports.answers(port)) || !answers(started)) {
            started.destroyForcibly();
            throw new NotStarted("Kafka did not start on port " + port + ": see " + logFile() + ".");
        }
        return started;
    }

    private boolean answers(Process started) {
        if (!started.isAlive()) {
            return false;
        }
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(START.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path logFile() {
        return directory.resolve("broker.log");
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
