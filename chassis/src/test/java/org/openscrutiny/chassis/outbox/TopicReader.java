package org.openscrutiny.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics live, from the first record on, as the services do. */
final class TopicReader {

    /** One record. */
    record Arrival(TopicPartition partition, UUID eventId, String key, String value) {}

    final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Thread thread;
    private volatile boolean running = true;

    TopicReader(String bootstrap, Collection<AggregateType> types) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = types.stream()
                .flatMap(t -> IntStream.range(0, 6).mapToObj(p -> new TopicPartition(t.topic(), p)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.thread = Thread.ofPlatform().name("topic-reader").start(() -> {
            while (running) {
                take();
            }
        });
    }

    private void take() {
        consumer.poll(Duration.ofMillis(100)).forEach(this::keep);
    }

    private void keep(ConsumerRecord<String, byte[]> event) {
        var id = UUID.fromString(new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
        var partition = new TopicPartition(event.topic(), event.partition());
        arrivals.add(new Arrival(partition, id, event.key(), new String(event.value(), StandardCharsets.UTF_8)));
        seen.add(id);
    }

    boolean hasAll(Collection<UUID> ids) {
        return seen.containsAll(ids);
    }

    /** Reads what is there to the last record, and closes. */
    void finish() throws InterruptedException {
        running = false;
        thread.join();
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            take();
        }
        consumer.close();
    }
}
