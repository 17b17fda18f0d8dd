package org.openscrutiny.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints a topic's records from the first one on, one line each: event type, key and data. */
record Consumption(String bootstrap, PrintStream out) {
    private static final Duration POLL = Duration.ofMillis(500);

    /** Prints until the process is stopped, or until the last record that is there now. */
    void run(String topic, boolean untilEnd) {
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"));
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!untilEnd
                    || !ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(POLL).forEach(this::print);
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, String> consumer, String topic) {
        var topics = consumer.listTopics();
        if (!topics.containsKey(topic)) {
            String known = String.join(
                    ", ",
                    topics.keySet().stream()
                            .filter(name -> !name.startsWith("__"))
                            .sorted()
                            .toList());
            throw new NotStarted("No topic " + topic + "; the topics are " + known + ".");
        }
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void print(ConsumerRecord<String, String> record) {
        Header type = record.headers().lastHeader("ce_type");
        String event = type == null ? "-" : new String(type.value(), StandardCharsets.UTF_8);
        out.println(event + " " + record.key() + " " + (record.value() == null ? "erased" : record.value()));
    }
}
