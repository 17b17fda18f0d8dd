package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBrokerTest {
    private static final List<Topic> TOPICS = List.of(
            new Topic("meetings.body.v1", 6, Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "3600000")),
            new Topic("meetings.dlq", 1, Map.of()));

    private final EmbeddedBroker broker;

    EmbeddedBrokerTest(@TempDir Path directory) {
        broker = EmbeddedBroker.start(directory, 0);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void topicsAreMadeAsDeclaredAndOnlyOnce() throws Exception {
        // When
        Topics.create(broker.bootstrap(), TOPICS.subList(0, 1));
        Topics.create(broker.bootstrap(), TOPICS);

        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            List<String> described =
                    admin
                            .describeTopics(List.of("meetings.body.v1", "meetings.dlq"))
                            .allTopicNames()
                            .get()
                            .values()
                            .stream()
                            .map(topic ->
                                    topic.name() + " " + topic.partitions().size())
                            .sorted()
                            .toList();
            assertEquals(List.of("meetings.body.v1 6", "meetings.dlq 1"), described);
            ConfigResource body = new ConfigResource(ConfigResource.Type.TOPIC, "meetings.body.v1");
            Config settings = admin.describeConfigs(List.of(body))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            assertEquals("compact", settings.get("cleanup.policy").value());
            assertEquals("3600000", settings.get("min.compaction.lag.ms").value());
        }
    }

    @Test
    void acknowledgedRecordsSurviveAKill() throws Exception {
        // Given
        Topics.create(broker.bootstrap(), TOPICS);
        TopicPartition partition = new TopicPartition("meetings.dlq", 0);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("meetings.dlq", "key", "value")).get();
        }
        long firstPid = broker.pid();

        // When
        broker.kill();
        boolean alive = ProcessHandle.of(firstPid).map(ProcessHandle::isAlive).orElse(false);
        broker.restart();

        // Then
        assertFalse(alive);
        assertNotEquals(firstPid, broker.pid());
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrap()), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
            assertEquals("value", records.iterator().next().value());
        }
    }

    @Test
    void aTakenPortIsOneSentenceThatNamesIt(@TempDir Path other) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            int port = taken.getLocalPort();

            // When
            NotStarted refusal = assertThrows(NotStarted.class, () -> EmbeddedBroker.start(other, port));

            // Then
            assertEquals("Port " + port + " is taken; Kafka was not started.", refusal.getMessage());
        }
    }
}
