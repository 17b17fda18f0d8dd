package org.openscrutiny.chassis.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Waits until relay and sequencer have nothing left to do; the sealer is nobody's observable. */
final class Rest implements AutoCloseable {

    private final Connection connection = TestDatabase.connect(TestDatabase.OWNER);
    private final Admin broker = Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestDatabase.setting("SCRUTINY_KAFKA")));
    private final Set<TopicPartition> partitions = partitions();

    private Set<TopicPartition> partitions() {
        try {
            return broker.describeTopics(broker.listTopics().names().get()).allTopicNames().get().values().stream()
                    .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void await() {
        Awaitility.await("relay and sequencer come to rest")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(4))
                .pollInSameThread()
                .until(() -> isDrained()
                        && ends(IsolationLevel.READ_COMMITTED).equals(ends(IsolationLevel.READ_UNCOMMITTED)));
    }

    private boolean isDrained() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from outbox where lane <= 8 limit 1")) {
            return !row.next();
        }
    }

    /** They are equal once the markers of all transactions stand, which the broker writes after it has answered. */
    private Map<TopicPartition, Long> ends(IsolationLevel level) throws ExecutionException, InterruptedException {
        var latest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        return broker.listOffsets(latest, new ListOffsetsOptions(level)).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    @Override
    public void close() {
        broker.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
