package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A change as a topic or a feed of changes tells it.
 *
 * @param data the exact text
 * @param traceparent empty where none was sent along
 */
record Published(String topic, String key, String eventId, String data, String traceparent) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Published of(ConsumerRecord<String, String> record) {
        return new Published(
                record.topic(),
                record.key(),
                header(record, "ce_id"),
                record.value() == null ? "" : record.value(),
                header(record, "traceparent"));
    }

    /** The public version inside the data. */
    long version() {
        return json().path("version").longValue();
    }

    JsonNode json() {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new Unmet("no JSON on " + topic + " under " + key + ": " + e.getMessage());
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
