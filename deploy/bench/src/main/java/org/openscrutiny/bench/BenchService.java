package org.openscrutiny.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.Credentials;
import org.openscrutiny.local.EmbeddedBroker;
import org.openscrutiny.local.EmbeddedDatabase;
import org.openscrutiny.local.Ports;
import org.openscrutiny.local.Tokens;
import org.openscrutiny.local.Topics;
import org.openscrutiny.local.Waiting;

/**
 * performance-service as a process, built with the constant route, on a fresh database and a broker of its own; all are
 * gone with the program.
 */
final class BenchService implements AutoCloseable {

    /** The same in every run. */
    static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private static final String NAME = "performance";
    private static final Duration START = Duration.ofMinutes(2);

    private final Path directory;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final Process process;
    private final int port = Ports.free();

    /**
     * Starts it and waits until it is ready.
     *
     * @param checkout where its build and the topics of all services are
     */
    BenchService(Path checkout, Path directory) throws IOException {
        this.directory = directory;
        var shared = Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-postgresql");
        database = EmbeddedDatabase.start(directory.resolve("postgresql"), shared, 0);
        broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
        Topics.create(broker.bootstrap(), Topics.declaredUnder(checkout));
        int management = Ports.free();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        var options = System.getProperty("scrutiny.service.options", "");
        command.addAll(List.of(options.split(" ", -1)).stream()
                .filter(option -> !option.isBlank())
                .toList());
        command.add("-jar");
        command.add(checkout.resolve("performance-service/target/bench/quarkus-run.jar")
                .toString());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile());
        builder.environment().putAll(environment(management));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var probe = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
        if (!Waiting.until(START, () -> !process.isAlive() || answers(probe)) || !process.isAlive()) {
            throw new IllegalStateException("the service did not start; see " + directory.resolve("service.log"));
        }
    }

    private Map<String, String> environment(int management) {
        var all = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "SCRUTINY_DATABASE_URL", database.jdbcUrl(NAME),
                "SCRUTINY_KAFKA", broker.bootstrap(),
                "SCRUTINY_TOKEN_PUBLIC_KEY", Tokens.fresh().publicKeyBase64(),
                "SCRUTINY_TOKEN_ISSUER", "https://id.bench.example",
                "SCRUTINY_CURSOR_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "SCRUTINY_RATE_PER_MINUTE", "1000000000"));
        var logins = database.createService(NAME);
        login(all, "OWNER", logins.owner());
        login(all, "APP", logins.app());
        login(all, "PUBLIC", logins.anonymous());
        return all;
    }

    private static void login(Map<String, String> environment, String name, Credentials.Login login) {
        environment.put("SCRUTINY_DATABASE_" + name, login.role());
        environment.put("SCRUTINY_DATABASE_" + name + "_PASSWORD", login.password());
    }

    private static boolean answers(URI probe) {
        try {
            return get(probe, Map.of()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static HttpResponse<String> get(URI uri, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10));
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** An address of it. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A connection for loading. */
    Connection superuser() throws SQLException {
        return database.superuser(NAME);
    }

    @Override
    public void close() {
        process.destroy();
        if (!Waiting.until(START, () -> !process.isAlive())) {
            process.destroyForcibly();
        }
        broker.close();
        database.close();
        Directories.delete(directory);
    }
}
