package org.openscrutiny.chassis.openness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.outbox.AggregateType;

/** Reads of published objects, one statement each, through the role that may select nothing else. */
@ApplicationScoped
public class PublicState {

    private static final String ONE =
            "select id, public_version, payload, deleted from public_state where type = ? and id = ?";
    private static final String SEVERAL =
            "select id, public_version, payload, deleted from public_state where type = ? and id = any(?) order by id";
    private static final String CONTAINING = "select id, public_version, payload, deleted from public_state"
            + " where type = ? and (payload::jsonb) @> ?::jsonb order by id limit 1";

    private final AgroalDataSource database;

    PublicState(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    public Optional<PublicBytes> find(AggregateType type, String id) {
        var found = select(ONE, s -> {
            s.setString(1, type.key());
            s.setString(2, id);
        });
        return found.stream().map(Row::bytes).findFirst();
    }

    public List<PublicBytes> findAll(AggregateType type, Collection<String> ids) {
        return select(SEVERAL, s -> {
                    s.setString(1, type.key());
                    s.setArray(2, s.getConnection().createArrayOf("text", ids.toArray()));
                })
                .stream()
                .map(Row::bytes)
                .toList();
    }

    /** The objects with one of these values, in the order of the values and ids, for instance the parts of many. */
    public List<PublicBytes> findAllWith(AggregateType type, String path, Collection<String> values) {
        var value = PublicQuery.value(path);
        var sql = "select id, public_version, payload, deleted from public_state where type = ? and " + value
                + " = any(?) and not deleted order by " + value + ", id";
        return select(sql, s -> {
                    s.setString(1, type.key());
                    s.setArray(2, s.getConnection().createArrayOf("text", values.toArray()));
                })
                .stream()
                .map(Row::bytes)
                .toList();
    }

    /** The object that contains this JSON, by PostgreSQL's {@code @>}, for instance the whole of a part's id. */
    public Optional<PublicBytes> findContaining(AggregateType type, String json) {
        return select(CONTAINING, s -> {
                    s.setString(1, type.key());
                    s.setString(2, json);
                })
                .stream()
                .map(Row::bytes)
                .findFirst();
    }

    /** The first objects of a list, for a page that shows them all at once. */
    public List<PublicBytes> first(PublicQuery query, int most) {
        return page(query, most, null).stream().map(Row::bytes).limit(most).toList();
    }

    /** One row more than the limit, so that the caller sees whether a next page exists. */
    List<Row> page(PublicQuery query, int limit, Cursors.@Nullable Place after) {
        var sort = query.sortValue();
        var sql = new StringBuilder("select id, public_version, payload, deleted, ")
                .append(sort)
                .append(" from public_state where type = ? and not deleted");
        query.filters().forEach(f -> sql.append(" and ").append(condition(f)));
        query.conditions().forEach(c -> sql.append(" and ").append(c.on("public_state.payload")));
        if (after != null) {
            sql.append(" and (")
                    .append(sort)
                    .append(", id) ")
                    .append(query.isBackwards() ? "<" : ">")
                    .append(" (?, ?)");
        }
        sql.append(" order by ")
                .append(sort)
                .append(query.isBackwards() ? " desc, id desc" : ", id")
                .append(" limit ?");
        return select(sql.toString(), s -> {
            int i = 0;
            s.setString(++i, query.type().key());
            for (var filter : query.filters()) {
                s.setString(++i, filter.value());
            }
            for (var condition : query.conditions()) {
                for (var value : condition.values()) {
                    s.setString(++i, value);
                }
            }
            if (after != null) {
                s.setString(++i, after.sortValue());
                s.setString(++i, after.id());
            }
            s.setInt(++i, limit + 1);
        });
    }

    private static String condition(PublicQuery.Filter filter) {
        var value = PublicQuery.value(filter.path());
        return switch (filter.test()) {
            case EQUAL -> value + " = ?";
            case ONE_OF -> value + " = any(string_to_array(?, chr(10)))";
            case AT_LEAST -> value + " >= ?";
            case AT_MOST -> value + " <= ?";
            case CONTAINING -> "(payload::jsonb) @> ?::jsonb";
        };
    }

    record Row(PublicBytes bytes, String sortValue) {}

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Row> select(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                boolean sorted = rows.getMetaData().getColumnCount() > 4;
                var found = new ArrayList<Row>();
                while (rows.next()) {
                    var bytes =
                            new PublicBytes(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getBoolean(4));
                    found.add(new Row(bytes, sorted ? rows.getString(5) : ""));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }
}
