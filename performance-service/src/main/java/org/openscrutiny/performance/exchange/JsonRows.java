package org.openscrutiny.performance.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records of a JSON file: an array of objects whose values are plain; the names that occur are its header. */
final class JsonRows implements RowSource {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxStringLength(65_536)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int MOST_PLACES = 100;

    private final List<String> header;
    private final JsonParser parser;
    private int number = 1;

    JsonRows(byte[] file) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (JsonParser first = opened(file)) {
            for (Map<String, String> entry = entry(first); entry != null; entry = entry(first)) {
                names.addAll(entry.keySet());
                checkCount(names.size());
            }
            if (first.nextToken() != null) {
                throw new IOException("something follows the array");
            }
        }
        header = List.copyOf(names);
        parser = opened(file);
    }

    private static JsonParser opened(byte[] file) throws IOException {
        JsonParser opened = JSON.createParser(SheetText.reader(file));
        if (opened.nextToken() != JsonToken.START_ARRAY) {
            throw new IOException("no array");
        }
        return opened;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        Map<String, String> entry = entry(parser);
        if (entry == null) {
            return null;
        }
        List<String> cells = new ArrayList<>(header.size());
        for (String name : header) {
            cells.add(Objects.requireNonNullElse(entry.get(name), ""));
        }
        return new RawRow(++number, cells, List.of());
    }

    private static @Nullable Map<String, String> entry(JsonParser from) throws IOException {
        JsonToken token = from.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new IOException("no object");
        }
        Map<String, String> entry = new TreeMap<>();
        for (String name = from.nextFieldName(); name != null; name = from.nextFieldName()) {
            JsonToken value = from.nextToken();
            if (value == null || value.isStructStart()) {
                throw new IOException("no plain value");
            }
            checkCount(entry.size() + 1);
            entry.put(name, value == JsonToken.VALUE_NULL ? "" : text(from, value));
        }
        return entry;
    }

    private static void checkCount(int names) {
        if (names > SheetHeader.MOST_COLUMNS) {
            throw ImportRejected.of(
                    "",
                    FindingCode.COLUMN_UNKNOWN,
                    "The objects have more than " + SheetHeader.MOST_COLUMNS + " different fields.");
        }
    }

    /** A number with an exponent is written out, as every other format has it; one beyond any figure stays as it is. */
    private static String text(JsonParser from, JsonToken value) throws IOException {
        String text = from.getText();
        if (!value.isNumeric() || (text.indexOf('e') < 0 && text.indexOf('E') < 0)) {
            return text;
        }
        BigDecimal number = from.getDecimalValue();
        return Math.abs((long) number.scale()) > MOST_PLACES ? text : number.toPlainString();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
