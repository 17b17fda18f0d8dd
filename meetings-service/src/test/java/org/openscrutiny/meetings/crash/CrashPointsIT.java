package org.openscrutiny.meetings.crash;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openscrutiny.meetings.crash.CrashingService.HALTED;
import static org.openscrutiny.meetings.crash.CrashingService.UNARMED;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openscrutiny.chassis.outbox.FailPoints;

/** Fault matrix rows 1 to 5 and 7 to 9 on a whole service: what a crash at each named point leaves behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashPointsIT {

    private static final Logger LOG = Logger.getLogger(CrashPointsIT.class);
    private static final Duration CONVERGED = Duration.ofSeconds(60);
    private static final String ESTABLISH = "{\"command\":\"ESTABLISH\"}";

    private CrashServers servers;
    private CrashingService service;
    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    void startServers() throws IOException {
        assertTrue(Files.exists(CrashingService.JAR), "the service with crash points is built by 'mvn package'");
        servers = CrashServers.start();
        service = new CrashingService(servers, Path.of("target", "crashing-service.log"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aCommandIsDoneOnceWhetherTheCrashComesBeforeOrAfterItsCommit() throws Exception {
        // Given
        var process = start(FailPoints.BEFORE_COMMIT, 2);
        var id = enter("Council of crashes");
        var tag = tag(id);

        // When
        assertThrows(IOException.class, () -> establish(id, tag));
        assertEquals(HALTED, CrashingService.ended(process));
        assertEquals(List.of("DRAFT"), states(id));
        assertEquals(List.of(), publicChanges(id));

        process = start(FailPoints.AFTER_COMMIT, 1);
        assertThrows(IOException.class, () -> establish(id, tag));
        assertEquals(HALTED, CrashingService.ended(process));

        start(UNARMED, 1);
        var first = establish(id, tag);
        var second = establish(id, tag);

        // Then
        assertEquals(first, second);
        assertEquals(List.of("ACTIVE"), states(id));
        assertEquals(1, publicChanges(id).size());
        await().atMost(CONVERGED)
                .until(() -> new HashSet<>(publicChanges(id))
                        .equals(new HashSet<>(servers.eventIds("meetings.body.v1", id))));
    }

    @Test
    void whatTheRelayHadInHandIsSentAfterACrash() throws Exception {
        // Given
        var process = start(FailPoints.RELAY_SELECTED, 1);
        var id = enter("Committee of relays");
        var tag = tag(id);

        // When
        publishUntilItEnds(process, id, tag);
        assertEquals(List.of(), servers.eventIds("meetings.body.v1", id));

        process = launch(FailPoints.RELAY_SENT, 1);
        assertEquals(HALTED, CrashingService.ended(process));
        process = launch(FailPoints.RELAY_ACKNOWLEDGED, 1);
        assertEquals(HALTED, CrashingService.ended(process));
        assertEquals(publicChanges(id), servers.eventIds("meetings.body.v1", id));

        start(UNARMED, 1);
        await().atMost(CONVERGED)
                .until(() ->
                        servers.column("select 1 from outbox where lane = 0").isEmpty());

        // Then: once by the relay that died after the broker's answer, once more by the one that deleted the row.
        var sent = publicChanges(id).getFirst();
        assertEquals(List.of(sent, sent), servers.eventIds("meetings.body.v1", id));
    }

    @Test
    void aReadModelEndsEqualWhereverTheConsumerCrashed() throws Exception {
        // Given
        servers.publishIndicator("i1", 1, "first");

        // When
        for (var point : List.of(FailPoints.FEED_POLLED, FailPoints.FEED_WRITTEN)) {
            assertEquals(HALTED, CrashingService.ended(launch(point, 1)));
            assertEquals(List.of(), servers.column("select version from indicator_seen"));
        }
        var process = launch(FailPoints.FEED_COMMITTED, 1);
        assertEquals(HALTED, CrashingService.ended(process));
        assertEquals(List.of("1"), servers.column("select version from indicator_seen"));

        servers.publishIndicator("i1", 2, "second");
        servers.publishIndicator("i1", 1, "first");
        start(UNARMED, 1);

        // Then
        await().atMost(CONVERGED)
                .until(() -> servers.column("select version || ' ' || (body->>'name') from indicator_seen")
                        .equals(List.of("2 second")));
        assertEquals(List.of(), servers.column("select reason from dead_letter"));
    }

    private Process start(String armed, int times) throws IOException {
        var process = service.start(armed, times);
        started.add(process);
        return process;
    }

    private Process launch(String armed, int times) throws IOException {
        var process = service.launch(armed, times);
        started.add(process);
        return process;
    }

    private String enter(String name) throws IOException, InterruptedException {
        var answer = service.post(
                "/v1/bodies", "enter-" + name.hashCode(), "{\"kind\":\"COUNCIL\",\"name\":\"" + name + "\"}");
        assertEquals(201, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body()).path("id").asText();
    }

    private String tag(String id) throws IOException, InterruptedException {
        return service.get("/v1/bodies/" + id).headers().firstValue("ETag").orElseThrow();
    }

    /** The answer to the command, always under the same key. */
    private String establish(String id, String tag) throws IOException, InterruptedException {
        var answer = service.post("/v1/bodies/" + id + "/transitions", "establish-" + id, ESTABLISH, tag);
        return answer.statusCode() + " " + answer.body();
    }

    /** The relay may be quicker than the answer. */
    private void publishUntilItEnds(Process process, String id, String tag) throws InterruptedException {
        try {
            establish(id, tag);
        } catch (IOException e) {
            LOG.debug("no answer", e);
        }
        assertEquals(HALTED, CrashingService.ended(process));
    }

    private List<String> states(String id) throws SQLException {
        return servers.column("select state from body where id = '" + id + "'");
    }

    private List<String> publicChanges(String id) throws SQLException {
        return servers.column("select event_id from change_log where access = 'PUBLIC' and message_key = '" + id + "'");
    }
}
