package org.openscrutiny.chassis.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The records of the notes' topic as it is now, each partition from its first. */
final class NoteRecords {

    private static final String TOPIC = "sample.note.v1";

    private NoteRecords() {}

    static List<ConsumerRecord<String, byte[]>> all() {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var partitions = IntStream.range(0, 6)
                .mapToObj(p -> new TopicPartition(TOPIC, p))
                .toList();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", System.getProperty("SCRUTINY_KAFKA", ""), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    static List<ConsumerRecord<String, byte[]>> of(String id) {
        return all().stream().filter(r -> id.equals(r.key())).toList();
    }
}
