package org.openscrutiny.meetings.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openscrutiny.local.Credentials;
import org.openscrutiny.local.EmbeddedBroker;
import org.openscrutiny.local.EmbeddedDatabase;
import org.openscrutiny.local.Topic;
import org.openscrutiny.local.Topics;

/** Database and broker of the crashing service, and what a test looks at and puts in from outside. */
record CrashServers(EmbeddedDatabase database, Credentials credentials, EmbeddedBroker broker) {

    private static final String NAME = "meetings";
    private static final int PARTITIONS = 6;
    private static final List<String> TOPICS = List.of(
            "meetings.body.v1",
            "meetings.meeting.v1",
            "meetings-service.dlq",
            "performance.rating.v1",
            "performance.indicator.v1",
            "csa.priority.v1");

    static CrashServers start() throws IOException {
        var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "crash");
        var shared = Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-postgresql");
        var database = EmbeddedDatabase.start(directory.resolve("postgresql"), shared, 0);
        var broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
        var settings = Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "3600000");
        Topics.create(
                broker.bootstrap(),
                TOPICS.stream()
                        .map(name -> new Topic(name, PARTITIONS, settings))
                        .toList());
        return new CrashServers(database, database.createService(NAME), broker);
    }

    Map<String, String> settings() {
        return Map.of(
                "SCRUTINY_DATABASE_URL", database.jdbcUrl(NAME),
                "SCRUTINY_DATABASE_OWNER", credentials.owner().role(),
                "SCRUTINY_DATABASE_OWNER_PASSWORD", credentials.owner().password(),
                "SCRUTINY_DATABASE_APP", credentials.app().role(),
                "SCRUTINY_DATABASE_APP_PASSWORD", credentials.app().password(),
                "SCRUTINY_DATABASE_PUBLIC", credentials.anonymous().role(),
                "SCRUTINY_DATABASE_PUBLIC_PASSWORD", credentials.anonymous().password(),
                "SCRUTINY_KAFKA", broker.bootstrap());
    }

    /** The first column of a query. */
    List<String> column(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(NAME),
                        credentials.app().role(),
                        credentials.app().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The event ids of a key that readers of committed records see, in their order. */
    List<String> eventIds(String topic, String key) {
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrap(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var ids = new ArrayList<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> {
                    if (event.key().equals(key)) {
                        ids.add(new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                    }
                });
            }
            return ids;
        }
    }

    /** Publishes an indicator as the performance service would. */
    void publishIndicator(String id, int version, String name) throws ExecutionException, InterruptedException {
        var value = "{\"id\":\"%s\",\"code\":\"CI 1\",\"name\":\"%s\",\"version\":%d,\"deleted\":false}"
                .formatted(id, name, version);
        var event = new ProducerRecord<>("performance.indicator.v1", id, value);
        event.headers().add("ce_id", (id + "-" + version).getBytes(StandardCharsets.UTF_8));
        event.headers().add("ce_type", "council.performance.indicator.updated.v1".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(event).get();
        }
    }
}
