package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
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
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** What a request leaves behind: rows of the change log and the public state, kept answers, records on topics. */
public final class Footprint {

    private static final String ROWS = """
            select (select count(*) from change_log) || ' changes, ' || (select count(*) from public_state)
                || ' public states, ' || (select coalesce(sum(public_version), 0) from public_state) || ' versions, '
                || (select count(*) from idempotency_answer) || ' kept answers',
                (select count(*) from outbox)""";

    private static @Nullable Marks lastSettled;

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

    /** Waits until nothing of an earlier request moves any more. */
    private static Marks settled() {
        var settled = Awaitility.await("the changes of earlier requests are published")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .pollInSameThread()
                .until(Footprint::now, Footprint::isSettled);
        lastSettled = settled;
        return settled;
    }

    /** The queue is empty, and no topic waits for the marker that ends a transaction and takes an offset itself. */
    private static boolean isSettled(Marks marks) {
        return marks.equals(lastSettled)
                || (marks.queued() == 0 && marks.topicEnds().equals(topicEnds(IsolationLevel.READ_COMMITTED)));
    }

    private static Marks now() {
        try (var rows = Database.QUESTION.executeQuery()) {
            rows.next();
            return new Marks(rows.getString(1), rows.getLong(2), topicEnds(IsolationLevel.READ_UNCOMMITTED));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Marks(String rows, long queued, Map<String, Long> topicEnds) {}

    private static Map<String, Long> topicEnds(IsolationLevel isolation) {
        try {
            var ends = new TreeMap<String, Long>();
            Broker.ADMIN
                    .listOffsets(Broker.PARTITIONS, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition.toString(), end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One client for all tests of a JVM, and the topics that are there: nothing makes one later. It ends with the JVM. */
    private static final class Broker {
        static final Admin ADMIN = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, setting("SCRUTINY_KAFKA")));

        static final Map<TopicPartition, OffsetSpec> PARTITIONS = partitions();

        private static Map<TopicPartition, OffsetSpec> partitions() {
            try {
                var names = ADMIN.listTopics().names().get();
                return ADMIN.describeTopics(names).allTopicNames().get().values().stream()
                        .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
                        .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** One connection for all tests of a JVM: a new one a question costs more than the question. It ends with the JVM. */
    private static final class Database {
        static final PreparedStatement QUESTION = question();

        private static PreparedStatement question() {
            try {
                return DriverManager.getConnection(
                                setting("SCRUTINY_DATABASE_URL"),
                                setting("SCRUTINY_DATABASE_OWNER"),
                                setting("SCRUTINY_DATABASE_OWNER_PASSWORD"))
                        .prepareStatement(ROWS);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
