package org.openscrutiny.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as {@code 2018-02-28} and instants as RFC 3339 with offset; nothing else, in bodies and in parameters. */
public final class LexicalDates {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T(?!24)\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private LexicalDates() {}

    /** Reads a date, null where the text is none. */
    public static @Nullable LocalDate date(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Reads an instant, null where the text is none. */
    public static @Nullable Instant instant(String text) {
        try {
            return INSTANT.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static final class OfDate extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        OfDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var read = parser.hasToken(JsonToken.VALUE_STRING) ? date(parser.getText()) : null;
            return read != null ? read : context.reportInputMismatch(this, "a date like 2018-02-28 is needed");
        }
    }

    static final class OfInstant extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        OfInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var read = parser.hasToken(JsonToken.VALUE_STRING) ? instant(parser.getText()) : null;
            return read != null
                    ? read
                    : context.reportInputMismatch(this, "an instant like 2018-02-28T10:00:00+00:00 is needed");
        }
    }
}
