package org.openscrutiny.chassis.openness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;

/**
 * Reads the past of one object, one statement each: of the public versions through the role that may select nothing
 * else, of all that roles of the service may see through the service's own. Sealed changes are never read here.
 */
@ApplicationScoped
class PastVersions {

    /** A row without version: never public before the instant; without bytes: withdrawn since, or erased. */
    static final String PUBLIC_AT = """
            select coalesce(h.version, s.public_version), h.occurred_at, h.payload, h.version is null and s.deleted_version = 0
            from public_state s
            left join lateral (
                select version, occurred_at, payload from public_history
                where topic = ? and id = s.id and occurred_at <= ?
                order by version desc
                limit 1) h on true
            where s.type = ? and s.id = ?""";

    static final String FULL_AT = """
            select l.version, l.occurred_at, p.payload, false
            from change_log l
            join change_payload p on p.change_id = l.id
            where l.topic = ? and l.message_key = ? and l.access <> 'SEALED' and l.occurred_at <= ?
            order by l.id desc
            limit 1""";

    static final String PUBLIC_LIST = """
            select h.version, h.command, h.occurred_at, null, null, h.erased_at, h.version::text, s.deleted
            from public_state s
            left join public_history h on h.topic = ? and h.id = s.id and h.version < ?
            where s.type = ? and s.id = ?
            order by h.version desc
            limit ?""";

    /** Of a command that moved both views the public row stands for both. */
    static final String FULL_LIST = """
            select l.version, l.command, l.occurred_at, l.access, l.actor, p.erased_at, l.event_id::text, false
            from change_log l
            join change_payload p on p.change_id = l.id
            where l.topic = ? and l.message_key = ?
              and (l.access = 'PUBLIC'
                   or l.access = 'RESTRICTED' and not exists (
                       select from change_log o
                       where o.topic = l.topic and o.message_key = l.message_key and o.access = 'PUBLIC'
                         and o.occurred_at = l.occurred_at and o.command = l.command))
              and (?::uuid is null or l.id < (select id from change_log where event_id = ?::uuid))
            order by l.id desc
            limit ?""";

    private final AgroalDataSource open;
    private final AgroalDataSource own;

    PastVersions(@DataSource("public") AgroalDataSource open, AgroalDataSource own) {
        this.open = open;
        this.own = own;
    }

    /** An entry and the place of a cursor after it. */
    record Entry(PastVersion version, String place) {}

    /** Empty before it was first published, and for what never was. */
    Optional<PastBytes> publicAt(AggregateType type, String id, Instant at) {
        return first(open, PUBLIC_AT, select -> {
            select.setString(1, type.topic());
            select.setObject(2, at.atOffset(ZoneOffset.UTC));
            select.setString(3, type.key());
            select.setString(4, id);
        });
    }

    /** Empty before it was recorded. */
    Optional<PastBytes> fullAt(AggregateType type, String id, Instant at) {
        return first(own, FULL_AT, select -> {
            select.setString(1, type.topic());
            select.setString(2, id);
            select.setObject(3, at.atOffset(ZoneOffset.UTC));
        });
    }

    /** Newest first; empty for what was never public, null for what was withdrawn. */
    @Nullable
    List<Entry> publicList(AggregateType type, String id, @Nullable String after, int limit) {
        return list(open, PUBLIC_LIST, select -> {
            select.setString(1, type.topic());
            select.setLong(2, after == null ? Long.MAX_VALUE : Long.parseLong(after));
            select.setString(3, type.key());
            select.setString(4, id);
            select.setInt(5, limit);
        });
    }

    /** Newest first; empty for what was never recorded. */
    @Nullable
    List<Entry> fullList(AggregateType type, String id, @Nullable String after, int limit) {
        return list(own, FULL_LIST, select -> {
            select.setString(1, type.topic());
            select.setString(2, id);
            select.setString(3, after);
            select.setString(4, after);
            select.setInt(5, limit);
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static Optional<PastBytes> first(AgroalDataSource database, String sql, Binding binding) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (var row = select.executeQuery()) {
                return row.next() && !row.getBoolean(4)
                        ? Optional.of(new PastBytes(row.getLong(1), instant(row, 2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private static @Nullable List<Entry> list(AgroalDataSource database, String sql, Binding binding) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Entry>();
                while (rows.next()) {
                    if (rows.getBoolean(8)) {
                        return null;
                    }
                    var occurredAt = instant(rows, 3);
                    if (occurredAt != null) {
                        found.add(new Entry(version(rows, occurredAt), rows.getString(7)));
                    }
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private static PastVersion version(ResultSet row, Instant occurredAt) throws SQLException {
        return new PastVersion(
                row.getLong(1), row.getString(2), occurredAt, row.getString(4), row.getString(5), instant(row, 6));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
