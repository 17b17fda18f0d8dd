package org.openscrutiny.performance.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.chassis.outbox.Sha256;

/**
 * One way to write a value: names in order, no spaces, numbers plain and without trailing zeros, absent for null. Equal
 * values give equal bytes, so that a hash can be made again (after RFC 8785, save that decimals keep all their digits).
 */
@Singleton
class CanonicalJson {
    private final ObjectMapper json;

    CanonicalJson(ObjectMapper json) {
        this.json = json;
    }

    /** The text and the SHA-256 of its UTF-8 bytes, in hexadecimal. */
    record Document(String text, String sha256) {}

    Document write(Object value) {
        try {
            String text = json.writeValueAsString(ordered(json.valueToTree(value)));
            return new Document(text, Sha256.of(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode ordered(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), ordered(field.getValue())));
            ObjectNode object = json.createObjectNode();
            fields.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = json.createArrayNode();
            node.forEach(item -> array.add(ordered(item)));
            return array;
        }
        return node.isBigDecimal() ? DecimalNode.valueOf(plain(node.decimalValue())) : node;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
