package org.openscrutiny.chassis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import org.openscrutiny.chassis.problem.Faults;

/** What no text or number of a body may hold, whatever the command. */
final class BodyChecks {

    /** Characters a text may have, save in the fields named as long texts. */
    static final int MAX_TEXT = 64 << 10;

    private static final int MAX_MAGNITUDE = 40;
    private static final String BIDI_CONTROLS = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private final Set<String> longTextFields;
    private final Faults faults;

    BodyChecks(Set<String> longTextFields, Faults faults) {
        this.longTextFields = longTextFields;
        this.faults = faults;
    }

    void walk(JsonNode node, String pointer, String field) {
        if (node.isTextual()) {
            text(node.textValue(), pointer, field);
        } else if (node.isNumber()) {
            number(node.decimalValue(), pointer);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, field);
            }
        } else {
            node.properties()
                    .forEach(e -> walk(e.getValue(), pointer + "/" + BodyPointers.escape(e.getKey()), e.getKey()));
        }
    }

    private void text(String text, String pointer, String field) {
        if (text.length() > MAX_TEXT && !longTextFields.contains(field)) {
            faults.unreadable(pointer, "TEXT_TOO_LONG", "At most 65,536 characters; shorten the text.");
        }
        if (text.indexOf('\0') >= 0) {
            faults.unreadable(pointer, "NUL_CHARACTER", "A text cannot hold the NUL character; take it out.");
        } else if (hasLoneSurrogate(text)) {
            faults.unreadable(pointer, "LONE_SURROGATE", "Half a character pair stands alone; send whole characters.");
        } else if (text.chars().anyMatch(BodyChecks::isControl)) {
            faults.broken(
                    pointer,
                    "CONTROL_CHARACTER",
                    "Control and direction-changing characters are refused; take them out.");
        }
    }

    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') || BIDI_CONTROLS.indexOf(c) >= 0;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private void number(BigDecimal number, String pointer) {
        if (Math.abs((long) number.precision() - number.scale()) > MAX_MAGNITUDE || number.scale() > MAX_MAGNITUDE) {
            faults.unreadable(
                    pointer, "NUMBER_OUT_OF_RANGE", "A number has at most 40 digits before or after the point.");
        }
    }
}
