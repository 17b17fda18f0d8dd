package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads of read models, one statement each, through the role of anonymous readers: all in them was public. */
@ApplicationScoped
public class SeenRows {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    SeenRows(@DataSource("public") AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The rows whose field has one of the values, without deleted ones, in the order of their ids. */
    public <T> List<T> where(SeenTable table, Class<T> fields, String field, Collection<String> values) {
        return tracedWhere(table, fields, field, values).stream()
                .map(TracedRow::row)
                .toList();
    }

    public <T> List<T> byId(SeenTable table, Class<T> fields, Collection<String> ids) {
        return tracedById(table, fields, ids).stream().map(TracedRow::row).toList();
    }

    /** All rows but deleted ones, of what there is little of. */
    public <T> List<T> all(SeenTable table, Class<T> fields) {
        var sql = "select id, body, trace_id from " + table.name()
                + " where not deleted and ?::text[] = '{}' order by id";
        return select(sql, fields, List.of()).stream().map(TracedRow::row).toList();
    }

    /** The rows whose array of texts names one of the values, each with the trace of the command that caused it. */
    public <T> List<TracedRow<T>> tracedListing(
            SeenTable table, Class<T> fields, String field, Collection<String> values) {
        var sql = "select id, body, trace_id from " + table.name() + " where not deleted and body->'" + field
                + "' ??| ? order by id";
        return select(sql, fields, values);
    }

    /** As {@link #where}, each row with the trace of the command that caused it. */
    public <T> List<TracedRow<T>> tracedWhere(
            SeenTable table, Class<T> fields, String field, Collection<String> values) {
        var sql = "select id, body, trace_id from " + table.name() + " where not deleted and body->>'" + field
                + "' = any(?) order by id";
        return select(sql, fields, values);
    }

    /** As {@link #byId}, each row with the trace of the command that caused it. */
    public <T> List<TracedRow<T>> tracedById(SeenTable table, Class<T> fields, Collection<String> ids) {
        var sql = "select id, body, trace_id from " + table.name() + " where not deleted and id = any(?) order by id";
        return select(sql, fields, ids);
    }

    /** A page of the rows that hold what is asked, in the order of a field's text and of their ids. */
    public <T> List<TracedRow<T>> page(SeenTable table, Class<T> fields, SeenPage page) {
        return select(page.sql(table), fields, page::bind);
    }

    private <T> List<TracedRow<T>> select(String sql, Class<T> fields, Collection<String> values) {
        return select(sql, fields, s -> s.setArray(1, s.getConnection().createArrayOf("text", values.toArray())));
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** The rows that a statement chooses; its columns are id, body and trace. */
    public <T> List<TracedRow<T>> select(String sql, Class<T> fields, Binding binding) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<TracedRow<T>>();
                while (rows.next()) {
                    found.add(new TracedRow<>(
                            rows.getString(1), json.readValue(rows.getString(2), fields), rows.getString(3)));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a read model could not be read", e);
        }
    }
}
