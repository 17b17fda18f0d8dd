package org.openscrutiny.csa.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as performance-service sends them. */
public final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Figures() {}

    public static ProducerRecord<String, byte[]> indicator(String id, String code, String frequency) {
        var data = new LinkedHashMap<String, Object>(Map.of(
                "id",
                id,
                "code",
                code,
                "name",
                "Indicator " + code,
                "unit",
                "PERCENT",
                "publishedScale",
                0,
                "polarity",
                "HIGHER_IS_BETTER",
                "role",
                "RATED",
                "frequency",
                frequency,
                "areaCodes",
                java.util.List.of("E10000016"),
                "version",
                1));
        data.put("deleted", false);
        return event(SiblingTopics.INDICATOR, "council.performance.indicator.created.v1", id, data);
    }

    /** A rating with these fields beside its id, its area and its version. */
    public static ProducerRecord<String, byte[]> rating(
            String id, String indicatorId, int version, Map<String, Object> fields) {
        var data = new LinkedHashMap<String, Object>(fields);
        data.putIfAbsent("measure", "PERIOD");
        data.putIfAbsent("publishedAt", "2018-02-14T09:00:00Z");
        data.put("id", id);
        data.put("indicatorId", indicatorId);
        data.put("areaCode", "E10000016");
        data.put("inputs", Map.of("unread", true));
        data.put("version", version);
        data.putIfAbsent("deleted", false);
        return event(SiblingTopics.RATING, "council.performance.rating.recorded.v1", id, data);
    }

    /** A period whose key ends with its last month. */
    public static Map<String, Object> period(String key) {
        var last = YearMonth.parse(key.substring(key.length() - 7));
        return Map.of(
                "key",
                key,
                "type",
                "MONTH",
                "label",
                "as printed",
                "end",
                last.atEndOfMonth().toString());
    }

    public static ProducerRecord<String, byte[]> event(
            String topic, String type, String key, Map<String, Object> data) {
        try {
            return raw(topic, type, key, JSON.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ProducerRecord<String, byte[]> raw(String topic, String type, String key, byte[] data) {
        var message = new ProducerRecord<>(topic, key, data);
        var headers = message.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(UUID.randomUUID().toString()));
        headers.add("ce_source", bytes("performance-service"));
        headers.add("ce_type", bytes(type));
        headers.add("ce_time", bytes("2018-02-14T09:00:00Z"));
        headers.add("traceparent", bytes("00-" + trace(key) + "-00f067aa0ba902b7-01"));
        return message;
    }

    /** The trace that events of this key carry. */
    public static String trace(String key) {
        return UUID.nameUUIDFromBytes(bytes(key)).toString().replace("-", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
