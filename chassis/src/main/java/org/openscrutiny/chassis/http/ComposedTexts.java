package org.openscrutiny.chassis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;

/** Brings all texts of a body into Unicode's composed form (NFC), so that one name has one spelling and one key. */
final class ComposedTexts {

    private ComposedTexts() {}

    static void in(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(composed(property.getValue())));
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, composed(array.get(i)));
            }
        }
    }

    private static JsonNode composed(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(Normalizer.normalize(node.textValue(), Normalizer.Form.NFC));
        }
        in(node);
        return node;
    }
}
