package org.openscrutiny.chassis.outbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's {@code COPY}: tabs between values, a line feed behind each row. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private boolean within;

    CopyText value(long number) {
        next().append(number);
        return this;
    }

    CopyText value(@Nullable String value) {
        next();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return this;
    }

    void end() {
        text.append('\n');
        within = false;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder next() {
        if (within) {
            text.append('\t');
        }
        within = true;
        return text;
    }
}
