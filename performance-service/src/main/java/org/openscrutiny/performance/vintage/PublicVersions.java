package org.openscrutiny.performance.vintage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors.Place;

/**
 * Reads public versions of figures and ratings one after the other: every change since an instant, or every vintage
 * from when to when it was the newest. One statement each, through the role of anonymous readers.
 */
@ApplicationScoped
class PublicVersions {
    private static final String FILTERS = ":filters";

    /** Of each object the last bytes of each vintage or entry; so many objects as rows are wanted are enough. */
    private static final String HISTORY = """
            select w.id, w.number, w.payload, w.valid_from, w.valid_to from (
                select v.id, v.number, v.payload, v.valid_from,
                    lead(v.valid_from) over (partition by v.id order by v.number) as valid_to
                from (select s.id from public_state s where s.type = ? and not s.deleted and s.id >= ?:filters
                    order by s.id limit ?) o
                cross join lateral (
                    select distinct on (x.number) o.id, x.number, x.payload, x.valid_from from (
                        select coalesce((h.payload::jsonb) ->> 'entry', (h.payload::jsonb) ->> 'vintage')::integer
                                as number,
                            h.version, h.payload, ((h.payload::jsonb) ->> 'publishedAt')::timestamptz as valid_from
                        from public_history h where h.topic = ? and h.id = o.id and h.payload is not null) x
                    order by x.number, x.version desc) v) w
            where (w.id, w.number) > (?, ?) order by w.id, w.number limit ?""";

    /** The stamps grow with the time, so that the first stamp after an instant is where to begin. */
    private static final String CHANGES = """
            select c.feed_seq, c.version, c.payload, (c.payload::jsonb) ->> 'deleted' = 'true',
                case when (c.payload::jsonb) ->> 'deleted' = 'true' then c.occurred_at
                    else ((c.payload::jsonb) ->> 'publishedAt')::timestamptz end
            from public_change c
            where c.topic = ? and c.feed_seq > ? and c.feed_seq >= (
                    select coalesce(min(f.feed_seq), 9223372036854775807) from change_feed f
                    where f.modified > ?::timestamptz):filters
            order by c.feed_seq limit ?""";

    private final AgroalDataSource database;

    PublicVersions(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /** An item of a list as JSON, and where it stands in the list. */
    record Version(Place place, String json) {}

    /** Vintages or entries by id and number, with validFrom and, unless newest, validTo; filters ask what is there now. */
    List<Version> history(ThenQuery query, @Nullable Place after, int most) {
        List<Object> values = new ArrayList<>();
        values.add(query.type().key());
        values.add(after == null ? "" : after.id());
        values.addAll(query.values());
        values.add(most);
        values.add(query.type().topic());
        values.add(after == null ? "" : after.id());
        values.add(after == null ? 0 : Integer.parseInt(after.sortValue()));
        values.add(most);
        return select(HISTORY.replace(FILTERS, conditions(query, "s.payload")), values, row -> {
            Timestamp until = row.getTimestamp(5);
            String times = ",\"validFrom\":\"" + row.getTimestamp(4).toInstant() + '"'
                    + (until == null ? "" : ",\"validTo\":\"" + until.toInstant() + '"');
            return new Version(new Place(row.getString(2), row.getString(1)), with(row.getString(3), times));
        });
    }

    /** Changes in the order of their stamps, with action and validFrom. */
    List<Version> changes(ThenQuery query, @Nullable Place after, int most) {
        List<Object> values = new ArrayList<>();
        values.add(query.type().topic());
        values.add(after == null ? 0L : Long.parseLong(after.id()));
        values.add(query.at().toString());
        values.addAll(query.values());
        values.add(most);
        return select(CHANGES.replace(FILTERS, conditions(query, "c.payload")), values, row -> {
            String action = row.getBoolean(4) ? "DELETE" : row.getLong(2) == 1 ? "INSERT" : "UPDATE";
            String times = ",\"action\":\"" + action + "\",\"validFrom\":\""
                    + row.getTimestamp(5).toInstant() + '"';
            return new Version(new Place("", row.getString(1)), with(row.getString(3), times));
        });
    }

    private static String conditions(ThenQuery query, String payload) {
        return Stream.concat(
                        query.filters().stream()
                                .map(f -> "coalesce((" + payload + "::jsonb) #>> '" + f.path() + "', '') " + f.test()),
                        query.conditions().stream().map(c -> c.on(payload)))
                .map(condition -> " and " + condition)
                .collect(Collectors.joining());
    }

    /** The stored object with more at its end. */
    private static String with(String payload, String more) {
        return payload.substring(0, payload.lastIndexOf('}')) + more + '}';
    }

    private interface Reader {
        Version of(ResultSet row) throws SQLException;
    }

    private List<Version> select(String sql, List<Object> values, Reader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                List<Version> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
