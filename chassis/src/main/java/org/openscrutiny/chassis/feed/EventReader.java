package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record: the fields that the read model declares, others ignored.
 *
 * @param <T> the record type that names the fields this service reads
 */
final class EventReader<T> {

    private static final Pattern TYPE = Pattern.compile("council\\.[a-z-]+\\.[a-z-]+\\.[a-z-]+\\.v(\\d+)");
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final ObjectMapper json;
    private final ObjectReader fields;

    EventReader(ObjectMapper json, Class<T> fields) {
        this.json = json;
        this.fields = json.readerFor(fields).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws Unreadable when it is not an event of major 1 with an id, a version and JSON data */
    SeenRecord read(ConsumerRecord<String, byte[]> event) throws Unreadable {
        if (event.key() == null || event.key().isEmpty()) {
            throw new Unreadable("the record has no key");
        }
        if (event.value() == null) {
            return new SeenRecord(event.key(), 0, true, null, traceId(event));
        }
        requireEvent(event);
        var text = utf8(event.value());
        try {
            var tree = json.readTree(text);
            var version = tree.path("version");
            if (!version.isIntegralNumber() || version.longValue() < 1) {
                throw new Unreadable("the data have no version from 1");
            }
            if (!event.key().equals(tree.path("id").asText())) {
                throw new Unreadable("the data are of another object than the key");
            }
            var body = json.writeValueAsString(fields.readValue(text));
            return new SeenRecord(
                    event.key(), version.longValue(), tree.path("deleted").asBoolean(), body, traceId(event));
        } catch (JsonProcessingException e) {
            throw new Unreadable("the data are not the JSON that is read here");
        }
    }

    private static void requireEvent(ConsumerRecord<String, byte[]> event) throws Unreadable {
        if (header(event, "ce_id") == null) {
            throw new Unreadable("the record has no ce_id");
        }
        var type = header(event, "ce_type");
        var parts = type == null ? null : TYPE.matcher(type);
        if (parts == null || !parts.matches()) {
            throw new Unreadable("the record has no event type");
        }
        if (!parts.group(1).equals("1")) {
            throw new Unreadable("major version " + parts.group(1) + " is not read here");
        }
    }

    private static String utf8(byte[] value) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("the data are not UTF-8");
        }
    }

    private static @Nullable String traceId(ConsumerRecord<String, byte[]> event) {
        var traceparent = header(event, "traceparent");
        var parts = traceparent == null ? null : TRACEPARENT.matcher(traceparent);
        return parts != null && parts.matches() ? parts.group(1) : null;
    }

    /** When the source recorded it; the record's own time where the event has none. */
    static Instant occurredAt(ConsumerRecord<String, byte[]> event) {
        var time = header(event, "ce_time");
        try {
            return time == null ? Instant.ofEpochMilli(event.timestamp()) : Instant.parse(time);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(event.timestamp());
        }
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
