package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLoaderTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final HttpServer server;
    private final Actors actors;
    private final DemoLoader loader;
    private boolean refuse;

    DemoLoaderTest(@TempDir Path folder) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        actors = Actors.load(folder.resolve("actors.json"));
        loader = new DemoLoader(folder.resolve("demo"), actors, service -> base, Role::claim);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSetIsLoadedOnceAndAnInterruptedLoadSaysTheSameAgain() {
        // Given
        DemoSet set = set();
        refuse = true;

        // When
        NotStarted refusal = assertThrows(NotStarted.class, () -> load(set, MONDAY));
        List<String> interrupted = List.copyOf(heard);
        heard.clear();
        refuse = false;
        load(set, MONDAY.plusDays(1));
        List<String> complete = List.copyOf(heard);
        heard.clear();
        load(set, MONDAY.plusDays(2));

        // Then
        assertEquals(
                "The demo set tiny could not be loaded: PATCH csa-service /v1/things/7 as approver answered 422: "
                        + "Not valid: One fault. (/name TOO_LONG too long)",
                refusal.getMessage());
        assertEquals(interrupted, complete.subList(0, interrupted.size()));
        assertEquals(List.of(), heard);
        assertEquals(
                """
                  tiny: things 1/2
                  tiny: things 2/2
                  tiny: is there already
                """.lines().skip(1).toList(),
                said.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void equalPostsHaveDifferentKeysAndChangesNameTheVersion() {
        // When
        load(set(), MONDAY);

        // Then
        List<String> keys = heard.stream()
                .filter(line -> line.startsWith("POST"))
                .map(line -> line.split(" ", -1)[4])
                .distinct()
                .toList();
        assertEquals(2, keys.size());
        assertEquals(
                List.of(
                        "GET /v1/things/7 Bearer approver null null ",
                        "PATCH /v1/things/7 Bearer approver null \"r3\" {\"name\":null}"),
                heard.subList(2, 4));
    }

    @Test
    void whatIsOwnToAnActorIsKept() {
        // When
        load(set(), MONDAY);

        // Then
        assertEquals(List.of("b1"), actors.of(Role.CLERK).bodies());
        assertEquals(List.of(), actors.of(Role.MEMBER).bodies());
    }

    private static DemoSet set() {
        return new DemoSet() {
            @Override
            public String name() {
                return "tiny";
            }

            @Override
            public void load(Api api, Actors actors, Progress progress, LocalDate day) {
                Api officer = api.as(Role.OFFICER);
                officer.post(Service.CSA, "/v1/things", Map.of("day", day.toString()));
                Answer thing = officer.post(Service.CSA, "/v1/things", Map.of("day", day.toString()));
                progress.count("things", 1, 2);
                api.as(Role.APPROVER)
                        .patch(Service.CSA, "/v1/things/" + thing.id(), Collections.singletonMap("name", null));
                progress.count("things", 2, 2);
                actors.own(Role.CLERK, actors.of(Role.CLERK).withBodies("b1"));
            }
        };
    }

    private void load(DemoSet set, LocalDate today) {
        loader.load(List.of(set), today, new PrintStream(said, true, StandardCharsets.UTF_8), false);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        String method = exchange.getRequestMethod();
        heard.add(String.join(
                " ",
                method,
                exchange.getRequestURI().getPath(),
                headers.getFirst("Authorization"),
                String.valueOf(headers.getFirst("Idempotency-Key")),
                String.valueOf(headers.getFirst("If-Match")),
                body));
        boolean refused = refuse && method.equals("PATCH");
        String answer = refused
                ? "{\"title\":\"Not valid\",\"detail\":\"One fault.\",\"errors\":"
                        + "[{\"pointer\":\"/name\",\"code\":\"TOO_LONG\",\"message\":\"too long\"}]}"
                : "{\"id\":\"7\"}";
        exchange.getResponseHeaders().add("Content-Type", refused ? "application/problem+json" : "application/json");
        exchange.getResponseHeaders().add("ETag", "\"r3\"");
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 422 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
