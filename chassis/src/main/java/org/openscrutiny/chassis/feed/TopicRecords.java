package org.openscrutiny.chassis.feed;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads topics apart from the channels: no group, no offsets committed. */
@ApplicationScoped
class TopicRecords {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final Map<String, Object> settings;

    TopicRecords(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var consumer = new HashMap<>(kafka);
        consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        this.settings = Map.copyOf(consumer);
    }

    /** The topic of a channel. */
    static String topicOf(String channel) {
        return ConfigProvider.getConfig().getValue("mp.messaging.incoming." + channel + ".topic", String.class);
    }

    /** A consumer at the first record of each partition. */
    Consumer<String, byte[]> fromTheStart(String topic) {
        var consumer = consumer();
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** The record at an offset; null once it is compacted or its topic was made anew. */
    @Nullable
    ConsumerRecord<String, byte[]> at(String topic, int partition, long offset) {
        try (var consumer = consumer()) {
            var place = new TopicPartition(topic, partition);
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            long patience = System.nanoTime() + PATIENCE_NANOS;
            while (consumer.position(place) < end && System.nanoTime() < patience) {
                for (var found : consumer.poll(POLL)) {
                    return found.offset() == offset ? found : null;
                }
            }
            return null;
        }
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
