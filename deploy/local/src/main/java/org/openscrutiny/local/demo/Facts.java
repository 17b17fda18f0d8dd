package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of a demo set. */
final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** A file below {@code demo/} as JSON. */
    static JsonNode json(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is no JSON", e);
        }
    }

    /** A file below {@code demo/} as it is. */
    static String text(String name) {
        try (InputStream bytes = Facts.class.getResourceAsStream("/demo/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("demo/" + name + " is not on the class path");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A copy of the object, to be added to. */
    static ObjectNode copy(JsonNode object) {
        return object.deepCopy();
    }

    static JsonNode texts(List<String> texts) {
        return JSON.valueToTree(texts);
    }
}
