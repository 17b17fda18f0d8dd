package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
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
        var sql = "select body from " + table.name() + " where not deleted and body->>'" + field
                + "' = any(?) order by id";
        return select(sql, fields, values);
    }

    public <T> List<T> byId(SeenTable table, Class<T> fields, Collection<String> ids) {
        var sql = "select body from " + table.name() + " where not deleted and id = any(?) order by id";
        return select(sql, fields, ids);
    }

    private <T> List<T> select(String sql, Class<T> fields, Collection<String> values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", values.toArray()));
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(json.readValue(rows.getString(1), fields));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a read model could not be read", e);
        }
    }
}
