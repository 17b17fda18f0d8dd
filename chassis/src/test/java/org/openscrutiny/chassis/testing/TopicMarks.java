package org.openscrutiny.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Where all topics ended when a world began, and everything that came on them since: key, value, headers, partition,
 * and the offset counted from that end, so that markers of transactions and gaps show. The time of a record is the
 * relay's own clock and is left out.
 */
final class TopicMarks {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> begins;

    TopicMarks() {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestDatabase.setting("SCRUTINY_KAFKA"), "fetch.max.wait.ms", "20"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        begins = ends();
    }

    private Map<TopicPartition, Long> ends() {
        var partitions = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(p -> !p.topic().startsWith("__"))
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    /** One entry a record, and one a partition that tells how far it has come; closes. */
    Map<String, String> since() {
        var seen = new TreeMap<String, String>();
        try (consumer) {
            var ends = ends();
            ends.entrySet().removeIf(end -> end.getValue().equals(begins.getOrDefault(end.getKey(), 0L)));
            consumer.assign(ends.keySet());
            ends.keySet().forEach(p -> consumer.seek(p, begins.getOrDefault(p, 0L)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(r -> seen.put("topic " + place(r), text(r)));
            }
            ends.forEach((p, end) -> seen.put("end of topic " + p, Long.toString(end - begins.getOrDefault(p, 0L))));
        }
        return seen;
    }

    private String place(ConsumerRecord<byte[], byte[]> event) {
        var partition = new TopicPartition(event.topic(), event.partition());
        return partition + "@%06d".formatted(event.offset() - begins.getOrDefault(partition, 0L));
    }

    private static String text(ConsumerRecord<byte[], byte[]> event) {
        var headers = StreamSupport.stream(event.headers().spliterator(), false)
                .map(h -> h.key() + ": " + utf8(h.value()))
                .collect(Collectors.joining("\n"));
        return utf8(event.key()) + "\n" + headers + "\n\n" + utf8(event.value());
    }

    private static String utf8(byte[] bytes) {
        return bytes == null ? "(none)" : new String(bytes, StandardCharsets.UTF_8);
    }
}
