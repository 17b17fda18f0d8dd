package org.openscrutiny.chassis.testing;

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
final class Rest {

    private final Set<TopicPartition> partitions = partitions();

    private static Set<TopicPartition> partitions() {
        try {
            var names = Broker.ADMIN.listTopics().names().get();
            return Broker.ADMIN.describeTopics(names).allTopicNames().get().values().stream()
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

    private static boolean isDrained() {
        return TestDatabase.ask("select 1 from outbox where lane <= 8 limit 1").isEmpty();
    }

    /** They are equal once the markers of all transactions stand, which the broker writes after it has answered. */
    private Map<TopicPartition, Long> ends(IsolationLevel level) throws ExecutionException, InterruptedException {
        var latest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        return Broker.ADMIN.listOffsets(latest, new ListOffsetsOptions(level)).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    /** One client for all worlds of a JVM; it ends with it. */
    private static final class Broker {
        static final Admin ADMIN = Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestDatabase.setting("SCRUTINY_KAFKA")));
    }
}
