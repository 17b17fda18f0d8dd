package org.openscrutiny.performance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as the other two services send them. */
public final class Elsewhere {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Elsewhere() {}

    /** The trace that events of this key carry. */
    public static String trace(String key) {
        return UUID.nameUUIDFromBytes(bytes(key)).toString().replace("-", "");
    }

    public static void agreement(String id, int version, List<Map<String, Object>> versions) {
        send("csa.agreement.v1", "published", id, version, Map.of("title", "Agreement", "versions", versions));
    }

    public static Map<String, Object> version(String number, String effectiveFrom, String... priorityIds) {
        return Map.of(
                "number",
                number,
                "effectiveFrom",
                effectiveFrom,
                "asPrinted",
                false,
                "priorityIds",
                List.of(priorityIds),
                "warnings",
                List.of());
    }

    /** A priority that links these indicators; {@code lineage} as csa-service sends it. */
    public static void priority(
            String id, int version, String status, List<Map<String, Object>> lineage, String... indicatorIds) {
        send(
                "csa.priority.v1",
                "updated",
                id,
                version,
                Map.of(
                        "agreementId",
                        "A",
                        "code",
                        "P-" + id.substring(id.length() - 4),
                        "name",
                        "Priority " + id,
                        "status",
                        status,
                        "lineage",
                        lineage,
                        "leads",
                        List.of(Map.of("mode", "TBC")),
                        "indicatorLinks",
                        List.of(indicatorIds).stream()
                                .map(i -> Map.of("indicatorId", i, "kind", "OUTCOME"))
                                .toList()));
    }

    /** Sends an event and waits until the broker has it. */
    public static void send(String topic, String reason, String id, int version, Map<String, Object> fields) {
        var data = new LinkedHashMap<String, Object>(fields);
        data.put("id", id);
        data.put("version", version);
        data.putIfAbsent("deleted", false);
        try {
            sendRaw(topic, reason, id, JSON.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for bytes that need not be JSON. */
    public static void sendRaw(String topic, String reason, String id, byte[] value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Objects.requireNonNull(System.getProperty("SCRUTINY_KAFKA"))),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var message = new ProducerRecord<>(topic, id, value);
            var headers = message.headers();
            headers.add("ce_specversion", bytes("1.0"));
            headers.add("ce_id", bytes(UUID.randomUUID().toString()));
            headers.add("ce_source", bytes("/elsewhere"));
            headers.add("ce_type", bytes("council." + topic.replace("v1", reason) + ".v1"));
            headers.add("ce_time", bytes("2018-02-14T09:00:00Z"));
            headers.add("traceparent", bytes("00-" + trace(id) + "-00f067aa0ba902b7-01"));
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
