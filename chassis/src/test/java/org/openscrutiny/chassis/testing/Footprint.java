package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.function.Executable;

/** What a request leaves behind: rows of the change log and the public state, kept answers, records on topics. */
public final class Footprint {

    private static final String ROWS = """
            select (select count(*) from change_log) || ' changes, ' || (select count(*) from public_state)
                || ' public states, ' || (select coalesce(sum(public_version), 0) from public_state) || ' versions, '
                || (select count(*) from idempotency_answer) || ' kept answers'""";

    private static final String WAITING = "select count(*) from outbox";

    private Footprint() {}

    /** Makes the attempt and fails if it wrote a row, sent a record or logged an error. */
    public static void noneBy(Executable attempt) throws Throwable {
        var before = settled();
        List<String> errors;
        try (var log = ErrorLog.listen()) {
            attempt.execute();
            errors = log.errors();
        }
        assertEquals(List.of(), errors, "a refusal is no error of the service");
        assertEquals(before, now(), "a refusal leaves nothing behind");
    }

    /** Waits until the queue is empty, so that nothing of an earlier request moves any more. */
    private static Map<String, String> settled() {
        Awaitility.await("the queue of earlier changes is empty")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> "0".equals(ask(WAITING)));
        return now();
    }

    private static Map<String, String> now() {
        var marks = new TreeMap<>(topicEnds());
        marks.put("rows", ask(ROWS));
        marks.put("queue", ask(WAITING));
        return marks;
    }

    private static String ask(String sql) {
        try (var connection = DriverManager.getConnection(
                        setting("SCRUTINY_DATABASE_URL"),
                        setting("SCRUTINY_DATABASE_OWNER"),
                        setting("SCRUTINY_DATABASE_OWNER_PASSWORD"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> topicEnds() {
        try {
            var admin = Broker.ADMIN;
            var names = admin.listTopics().names().get();
            var partitions = admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
                    .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> "end of " + e.getKey(),
                            e -> Long.toString(e.getValue().offset())));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One client for all tests of a JVM; it ends with it. */
    private static final class Broker {
        static final Admin ADMIN = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, setting("SCRUTINY_KAFKA")));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
