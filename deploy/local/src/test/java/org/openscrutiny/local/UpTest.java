package org.openscrutiny.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class UpTest {
    private static final AtomicInteger FROM = new AtomicInteger(20_000);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String READY = "Ctrl-C stops everything";

    private final Path directory;
    private final PretendCheckout checkout;
    private final PortPlan ports = freePorts();

    UpTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.checkout = PretendCheckout.in(directory);
    }

    @Test
    void aRunIsStoppedWholeBySignalAndTheNextOneFindsItsDataEvenAfterAKill() throws Exception {
        // Given
        Path output = directory.resolve("first.txt");
        Process first = checkout.up(output, "--no-demo", "--ports-from", Integer.toString(ports.from()));
        awaitText(first, output, READY);
        String before = environment();
        send("meetings.body.v1", "key", "value");

        // When
        String second = sentence("--no-demo", "--ports-from", "30000");
        String consumed = sentence("consume", "meetings.body.v1", "--until-end");
        String unknown = sentence("consume", "meetings.nothing.v1");
        String token = sentence("token", "clerk");
        first.destroy();
        boolean ended = first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        OptionalInt taken = ports.firstTaken();

        // Then
        assertEquals("deploy/up is running already; stop it with Ctrl-C first.", second);
        assertEquals("- key value", consumed);
        assertEquals("No topic meetings.nothing.v1; the topics are meetings.body.v1.", unknown);
        assertEquals(3, token.split("\\.", -1).length);
        assertTrue(ended);
        assertEquals(OptionalInt.empty(), taken);
        assertEquals("Nothing is running here; start it with deploy/up.", sentence("token", "clerk"));

        // And the launcher of the next run is killed, so that nobody stops what it started
        Process killed = checkout.up(output, "--no-demo", "--ports-from", Integer.toString(ports.from()));
        awaitText(killed, output, READY);
        assertEquals(before, environment());
        killed.destroyForcibly().waitFor();
        assertNotEquals(OptionalInt.empty(), ports.firstTaken());
        Process third = checkout.up(output, "--no-demo", "--ports-from", Integer.toString(ports.from()));
        awaitText(third, output, READY);
        assertEquals(before, environment());
        assertEquals("- key value", sentence("consume", "meetings.body.v1", "--until-end"));
        third.destroy();
        assertTrue(third.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(OptionalInt.empty(), ports.firstTaken());
    }

    @Test
    void aServiceThatDiesIsStartedAgainAndOneThatIsStoppedStaysAwayUntilItIsWanted() throws Exception {
        // Given
        Path output = directory.resolve("kept.txt");
        Process up = checkout.up(output, "--no-demo", "--ports-from", Integer.toString(ports.from()));
        awaitText(up, output, READY);
        RunningSystem system = RunningSystem.at(directory.resolve("deploy/local/data"));
        long first = system.process(Service.CSA).orElseThrow().pid();

        // When
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> Ports.answers(ports.http(Service.CSA)) && pid(system) != first);
        long second = pid(system);
        String stopped = sentence("stop", "csa-service");
        boolean away = !Ports.answers(ports.http(Service.CSA));
        String started = sentence("start", "csa");
        up.destroy();
        boolean ended = up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        // Then
        String said = Files.readString(output);
        assertTrue(said.contains("csa-service ended with exit code 137 and is started again in 1 s"), said);
        assertEquals("csa-service is stopped.", stopped);
        assertTrue(away);
        assertEquals("csa-service is ready.", started);
        assertNotEquals(first, second);
        assertTrue(ended);
        assertEquals(OptionalInt.empty(), ports.firstTaken());
    }

    private static long pid(RunningSystem system) {
        return system.process(Service.CSA).map(ProcessHandle::pid).orElse(0L);
    }

    @Test
    void aTakenPortIsOneSentenceAndNothingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(ports.database(), 1, InetAddress.getLoopbackAddress())) {
            // When
            String sentence = sentence("--ports-from", Integer.toString(ports.from()));

            // Then
            assertEquals(
                    "Port " + taken.getLocalPort() + " is taken by another program; choose other ports with"
                            + " --ports-from N. Nothing was started.",
                    sentence);
            try (Stream<Path> kept = Files.list(directory.resolve("deploy/local/data"))) {
                assertEquals(
                        List.of("lock"),
                        kept.map(path -> path.getFileName().toString()).toList());
            }
        }
    }

    @Test
    void aServiceThatIsNotBuiltIsOneSentence() throws Exception {
        // Given
        Files.delete(directory.resolve("csa-service/target/quarkus-app/quarkus-run.jar"));

        // When
        String sentence = sentence("--ports-from", Integer.toString(ports.from()));

        // Then
        assertEquals("csa-service is not built; nothing was started.", sentence);
    }

    private String sentence(String... words) throws Exception {
        Path output = Files.createTempFile(directory, "said", ".txt");
        Process process = checkout.up(output, words);
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        return Files.readString(output).strip();
    }

    private static void awaitText(Process process, Path output, String text) {
        await().atMost(PATIENCE).until(() -> {
            String said = Files.readString(output);
            assertTrue(process.isAlive(), said);
            return said.contains(text);
        });
    }

    private String environment() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create(ports.uri(Service.CSA) + "/environment");
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void send(String topic, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + ports.broker(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static PortPlan freePorts() {
        return IntStream.generate(() -> FROM.getAndAdd(20))
                .limit(500)
                .mapToObj(PortPlan::new)
                .filter(plan -> plan.firstTaken().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
