package org.openscrutiny.local;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered, 2xx or 3xx.
 *
 * @param etag with its quotes, or null
 * @param location path of what was made, or null
 * @param json the body; missing node where the answer is not JSON
 * @param body as it came
 */
public record Answer(
        int status, @Nullable String etag, @Nullable String location, JsonNode json, String body) {
    /** The field {@code id} of the object. */
    public String id() {
        return text("id");
    }

    /** A text field that must be there. */
    public String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalStateException("the answer has no text in " + field);
        }
        return value.textValue();
    }
}
