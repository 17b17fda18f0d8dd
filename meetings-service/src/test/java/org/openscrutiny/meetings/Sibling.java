package org.openscrutiny.meetings;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records as the sibling services do, and as they should not. */
public final class Sibling implements AutoCloseable {

    public static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("SCRUTINY_KAFKA")),
            new StringSerializer(),
            new ByteArraySerializer());

    /** An event of major 1. */
    public void send(String topic, String id, String json) {
        var event = bare(topic, id, json);
        event.headers().add("ce_id", utf8(UUID.randomUUID().toString()));
        event.headers().add("ce_type", utf8("council." + topic.replace(".v1", ".recorded.v1")));
        event.headers().add("traceparent", utf8("00-" + TRACE + "-b7ad6b7169203331-01"));
        deliver(event);
    }

    /** A record without the headers of an event. */
    public void sendBare(String topic, String id, String value) {
        deliver(bare(topic, id, value));
    }

    private void deliver(ProducerRecord<String, byte[]> event) {
        var unused = producer.send(event, (place, failure) -> {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static ProducerRecord<String, byte[]> bare(String topic, String id, String value) {
        return new ProducerRecord<>(topic, id, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
