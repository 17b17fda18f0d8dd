package org.openscrutiny.chassis.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The bytes of a view: its JSON with the public version and the deleted flag last. */
final class Payloads {

    private static final int MOST_BYTES_A_CHARACTER = 3;

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode tree(Object view) {
        if (!(json.valueToTree(view) instanceof ObjectNode node)) {
            throw new IllegalArgumentException("a view is an object, not " + view.getClass());
        }
        return node;
    }

    /** Its two fields are put at the end of the view itself; another version may be asked for afterwards. */
    String publicBytes(ObjectNode view, Change change, long version) {
        view.remove("version");
        view.remove("deleted");
        view.put("version", version);
        view.put("deleted", change.deleted());
        return checked(change, text(view));
    }

    String fullBytes(Change change, Object view) {
        return checked(change, text(tree(view)));
    }

    private String checked(Change change, String text) {
        if (text.length() <= PayloadTooLarge.LIMIT / MOST_BYTES_A_CHARACTER) {
            return text;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > PayloadTooLarge.LIMIT) {
            throw new PayloadTooLarge(change, bytes);
        }
        return text;
    }

    private String text(ObjectNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
