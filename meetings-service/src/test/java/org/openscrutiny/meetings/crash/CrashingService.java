package org.openscrutiny.meetings.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Ports;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Tokens;

/** The meetings service, built with crash points, started again and again on the same database and broker. */
final class CrashingService {

    static final Path JAR = Path.of("target", "crash-points", "quarkus-run.jar");
    static final String UNARMED = "none";

    /** Exit status of a process that was ended at a crash point. */
    static final int HALTED = 137;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Tokens tokens = Tokens.fresh();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Path log;

    CrashingService(CrashServers servers, Path log) {
        this.log = log;
        environment.putAll(servers.settings());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("SCRUTINY_TOKEN_PUBLIC_KEY", tokens.publicKeyBase64());
        environment.put("SCRUTINY_TOKEN_ISSUER", Claims.ISSUER);
        environment.put("SCRUTINY_CURSOR_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }

    /** Starts it without waiting for it. */
    Process launch(String armed, int times) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SCRUTINY_FAILPOINT", armed);
        builder.environment().put("SCRUTINY_FAILPOINT_TIMES", Integer.toString(times));
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** Starts it and waits until it is ready. */
    Process start(String armed, int times) throws IOException {
        var process = launch(armed, times);
        Awaitility.await().atMost(PATIENCE).until(() -> isReady() || !process.isAlive());
        return process;
    }

    /** Waits until it ends at its crash point, and tells its exit status. */
    static int ended(Process process) {
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    private boolean isReady() throws InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String key, String json) throws IOException, InterruptedException {
        return http.send(posting(path, key, json).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The same with the tag that the resource carries, which a first read has told. */
    HttpResponse<String> post(String path, String key, String json, String tag)
            throws IOException, InterruptedException {
        return http.send(
                posting(path, key, json).header("If-Match", tag).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder posting(String path, String key, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        var token = tokens.sign(Claims.of("clerk", Role.CLERK).withBodies("*"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }
}
