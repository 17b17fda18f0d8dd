package org.openscrutiny.performance.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Describes the columns of an exported table: for programs as CSVW (W3C, Metadata Vocabulary), for people as text. */
@ApplicationScoped
class TableMetadata {
    /** Columns that always hold something, beside the keys. */
    private static final Map<String, Set<String>> FILLED = Map.of(
            Layout.INDICATORS.word(), Layout.INDICATORS.needed(),
            Layout.TARGETS.word(), Set.of("phasing"),
            Layout.OBSERVATIONS.word(), Set.of("flags", "qualifier"),
            ExportTable.HISTORY.name(), Set.of("flags", "qualifier", "action", "recordedAt"));

    private final ObjectMapper json;
    private final Properties words = new Properties();

    TableMetadata(ObjectMapper json) {
        this.json = json;
        try (InputStream file =
                Objects.requireNonNull(TableMetadata.class.getResourceAsStream("/exchange/columns.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String csvw(ExportTable table) {
        ObjectNode root = json.createObjectNode();
        root.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        root.put("url", table.name() + ".csv");
        root.putObject("dialect")
                .put("encoding", "utf-8")
                .put("lineTerminators", "\r\n")
                .put("header", true);
        ObjectNode schema = root.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (String column : table.columns()) {
            boolean needed = table.key().contains(column)
                    || FILLED.getOrDefault(table.name(), Set.of()).contains(column);
            columns.addObject()
                    .put("name", column)
                    .put("titles", column)
                    .put("dc:description", description(table, column))
                    .put("datatype", kind(table, column).csvw())
                    .put("required", needed)
                    .put("null", "");
        }
        ArrayNode key = schema.putArray("primaryKey");
        table.key().forEach(key::add);
        return root.toPrettyString();
    }

    String readme(ExportTable table) {
        StringBuilder text = new StringBuilder(table.name() + ".csv\n\nCSV (RFC 4180) in UTF-8, lines end with CR LF, "
                + "an empty cell is no value. A text that a spreadsheet would run as a formula begins with an apostrophe; "
                + "an import takes it off again.\nRows are told apart by: " + String.join(", ", table.key()) + ".\n\n");
        for (String column : table.columns()) {
            text.append(column)
                    .append(" (")
                    .append(kind(table, column).csvw())
                    .append("): ")
                    .append(description(table, column))
                    .append('\n');
        }
        return text.toString();
    }

    private static ColumnKind kind(ExportTable table, String column) {
        return table.name().equals(ExportTable.HISTORY.name()) && column.equals("validFrom")
                ? ColumnKind.INSTANT
                : ColumnKind.of(column);
    }

    private String description(ExportTable table, String column) {
        String own = words.getProperty(table.name() + '.' + column);
        return own != null ? own : Objects.requireNonNull(words.getProperty(column), column);
    }
}
