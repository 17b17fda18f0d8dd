package org.openscrutiny.chassis.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.regex.Pattern;

/**
 * A read model: the highest version of each object that another service has published. A stale or doubled record
 * changes nothing, so any order and any number of deliveries end equal.
 *
 * <p>The table has the columns {@code id, version, deleted, body jsonb, trace_id, seen_at}; a feed writes only
 * its own.
 */
public final class SeenTable {

    private static final Pattern NAME = Pattern.compile("[a-z_]+_seen");

    private final String upsert;
    private final String name;

    public SeenTable(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a read model's table ends in _seen, not " + name);
        }
        this.name = name;
        this.upsert = """
                insert into %1$s as t (id, version, deleted, body, trace_id, seen_at)
                select e.id, e.version, e.deleted, e.body::jsonb, e.trace_id, ?::timestamptz
                from unnest(?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::text[])
                     as e(id, version, deleted, body, trace_id)
                on conflict (id) do update
                set version = excluded.version, deleted = excluded.deleted, body = excluded.body,
                    trace_id = excluded.trace_id, seen_at = excluded.seen_at
                where t.version < excluded.version or (excluded.body is null and t.body is not null)""".formatted(name);
    }

    public String name() {
        return name;
    }

    /** Keeps what is newer and tells the rows changed; the rest of the batch was stale or doubled. */
    int keep(Connection connection, Collection<SeenRecord> records, Instant at) throws SQLException {
        var newest = new HashMap<String, SeenRecord>();
        for (var seen : records) {
            newest.merge(seen.id(), seen, SeenTable::newer);
        }
        var rows = newest.values().stream()
                .sorted(java.util.Comparator.comparing(SeenRecord::id))
                .toList();
        try (var insert = connection.prepareStatement(upsert)) {
            insert.setString(1, at.toString());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", rows.stream().map(SeenRecord::id).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(SeenRecord::version).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "boolean", rows.stream().map(SeenRecord::deleted).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", rows.stream().map(SeenRecord::body).toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "text", rows.stream().map(SeenRecord::traceId).toArray()));
            return insert.executeUpdate();
        }
    }

    private static SeenRecord newer(SeenRecord one, SeenRecord other) {
        if (one.body() == null || other.body() == null) {
            return other;
        }
        return other.version() > one.version() ? other : one;
    }
}
