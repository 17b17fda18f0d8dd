package org.openscrutiny.chassis.feed;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;

/**
 * Which rows of a read model are asked for. Field names come from code, never from a caller.
 *
 * @param containingAny JSON of which a row contains at least one, by PostgreSQL's {@code @>}; empty for all rows
 * @param sortField text field of the body that gives the order
 * @param sortValue of the row before the first, or null to begin
 * @param id of the same row
 * @param size at most so many rows
 */
public record SeenPage(
        List<String> containingAny,
        String sortField,
        int size,
        @Nullable String sortValue,
        @Nullable String id) {

    public SeenPage {
        containingAny = List.copyOf(containingAny);
    }

    /** The first page. */
    public static SeenPage of(List<String> containingAny, String sortField, int size) {
        return new SeenPage(containingAny, sortField, size, null, null);
    }

    /** The page after a place. */
    public SeenPage after(Cursors.Place place) {
        return new SeenPage(containingAny, sortField, size, place.sortValue(), place.id());
    }

    String sql(SeenTable table) {
        var sort = "coalesce(body->>'" + sortField + "', '')";
        var sql = new StringBuilder("select id, body, trace_id from ")
                .append(table.name())
                .append(" where not deleted");
        if (!containingAny.isEmpty()) {
            sql.append(" and (")
                    .append(String.join(" or ", Collections.nCopies(containingAny.size(), "body @> ?::jsonb")))
                    .append(')');
        }
        if (sortValue != null) {
            sql.append(" and (").append(sort).append(", id) > (?, ?)");
        }
        return sql.append(" order by ").append(sort).append(", id limit ?").toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        int i = 0;
        for (var json : containingAny) {
            statement.setString(++i, json);
        }
        if (sortValue != null) {
            statement.setString(++i, sortValue);
            statement.setString(++i, id);
        }
        statement.setInt(++i, size);
    }
}
