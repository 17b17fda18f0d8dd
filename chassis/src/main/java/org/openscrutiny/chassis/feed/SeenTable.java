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

    private static final Pattern NAME = Pattern.compile("[a-z_]+_seen(_shadow)?");

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
                set version = greatest(t.version, excluded.version), deleted = excluded.deleted, body = excluded.body,
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

    /** A temporary table of the same form, beside this one while it is made anew. */
    SeenTable shadow() {
        return new SeenTable(name + "_shadow");
    }

    void createShadow(Connection connection) throws SQLException {
        run(connection, "create temporary table %1$s_shadow (like %1$s including indexes)".formatted(name));
    }

    void drop(Connection connection) throws SQLException {
        run(connection, "drop table if exists " + name);
    }

    /** Against writers until the end of the transaction; readers go on. */
    void lock(Connection connection) throws SQLException {
        run(connection, "lock table %s in share row exclusive mode".formatted(name));
    }

    /** Becomes as the shadow is and tells the number of rows that differed; those that were equal are not touched. */
    long takeFrom(SeenTable shadow, Connection connection) throws SQLException {
        return run(connection, """
                    delete from %1$s t where not exists (select from %2$s s where s.id = t.id)""".formatted(name, shadow.name)) + run(connection, """
                    insert into %1$s as t (id, version, deleted, body, trace_id, seen_at)
                    select id, version, deleted, body, trace_id, seen_at from %2$s
                    on conflict (id) do update
                    set version = excluded.version, deleted = excluded.deleted, body = excluded.body,
                        trace_id = excluded.trace_id, seen_at = excluded.seen_at
                    where (t.version, t.deleted, t.body) is distinct from
                          (excluded.version, excluded.deleted, excluded.body)""".formatted(name, shadow.name));
    }

    private static long run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static SeenRecord newer(SeenRecord one, SeenRecord other) {
        if (other.body() == null) {
            return new SeenRecord(other.id(), Math.max(one.version(), other.version()), true, null, other.traceId());
        }
        if (one.body() == null) {
            return other;
        }
        return other.version() > one.version() ? other : one;
    }
}
