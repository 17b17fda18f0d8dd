package org.openscrutiny.chassis.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.OptimisticLockException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.openscrutiny.chassis.time.Ids;

/**
 * Writes changes within the caller's transaction: two statements, one that locks and reads the public states that
 * stand, one that writes log, payloads, public states and queue together; for {@value CopiedChanges#FROM} rows and more
 * {@link CopiedChanges} has statements of its own, their number again fixed.
 *
 * <p>Public bytes that equal what stands append nothing public: no row, no event, no new version.
 */
public final class ChangeAppender {

    private static final String LOCK_STATES = """
            select s.type, s.id, s.public_version, s.payload
            from public_state s
            join unnest(?::text[], ?::text[]) as wanted(type, id) on wanted.type = s.type and wanted.id = s.id
            order by s.type, s.id
            for update of s""";

    private static final String WRITE = """
            with entry as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                                     ?::text[], ?::text[], ?::boolean[], ?::text[], ?::boolean[], ?::boolean[])
                    with ordinality
                    as e(event_id, topic, message_key, version, type, access, command, payload, payload_sha256,
                         sent, state_type, deleted, newest, position)),
            logged as (
                insert into change_log (event_id, topic, message_key, version, type, access, command, payload_sha256,
                                        actor, occurred_at, traceparent)
                select event_id, topic, message_key, version, type, access, command, payload_sha256,
                       ?, ?::timestamptz, ?
                from entry order by position
                returning id, event_id),
            kept as (
                insert into change_payload (change_id, payload)
                select l.id, e.payload from logged l join entry e using (event_id)),
            stated as (
                insert into public_state as s (type, id, public_version, payload, deleted)
                select state_type, message_key, version, payload, deleted from entry where newest
                on conflict (type, id) do update
                set public_version = excluded.public_version, payload = excluded.payload, deleted = excluded.deleted
                where s.public_version < excluded.public_version
                returning 1),
            queued as (
                insert into outbox (lane, change_id)
                select lane, l.id from logged l join entry e using (event_id), unnest(?::smallint[]) lane
                where e.access = 'PUBLIC' and e.sent
                union all
                select ?, l.id from logged l)
            select count(*) from stated""";

    private static final Object[] SENT_LANES = {Lanes.RELAY, Lanes.SEQUENCER};

    private final Payloads payloads;
    private final Ids ids;

    public ChangeAppender(ObjectMapper json, Ids ids) {
        this.payloads = new Payloads(json);
        this.ids = ids;
    }

    /**
     * Appends in the order given.
     *
     * @return the number of rows written to the change log
     * @throws PayloadTooLarge when a view exceeds 900 KB; the caller's transaction must then roll back
     * @throws OptimisticLockException when another transaction published the same object for the first time
     *     meanwhile: there was no row to lock; the caller's transaction must then roll back
     */
    public int append(Connection connection, List<Change> changes, Origin origin) throws SQLException {
        var standing = lockStates(connection, changes);
        var locked = Set.copyOf(standing.keySet());
        var entries = new ArrayList<Entry>();
        for (var change : changes) {
            publicEntry(change, standing, entries);
            if (change.fullView() != null) {
                var bytes = payloads.fullBytes(change, change.fullView());
                entries.add(entry(change, versionOf(change, standing), Access.RESTRICTED, bytes));
            }
        }
        if (entries.size() >= CopiedChanges.FROM) {
            CopiedChanges.write(connection, entries, locked, origin);
        } else if (!entries.isEmpty()) {
            write(connection, entries, origin);
        }
        return entries.size();
    }

    private void publicEntry(Change change, Map<String, State> standing, List<Entry> entries) {
        if (change.publicView() == null) {
            return;
        }
        var view = payloads.tree(change.publicView());
        var stands = standing.get(stateKey(change));
        if (stands != null
                && payloads.publicBytes(view, change, stands.version()).equals(stands.payload())) {
            return;
        }
        long version = stands == null ? 1 : stands.version() + 1;
        var bytes = payloads.publicBytes(view, change, version);
        standing.put(stateKey(change), new State(version, bytes));
        entries.add(entry(change, version, Access.PUBLIC, bytes));
    }

    private Entry entry(Change change, long version, Access access, String bytes) {
        return new Entry(ids.next(), change, version, access, bytes, Sha256.of(bytes));
    }

    private static long versionOf(Change change, Map<String, State> standing) {
        var stands = standing.get(stateKey(change));
        return stands == null ? 0 : stands.version();
    }

    static String stateKey(Change change) {
        return change.type().key() + ' ' + change.id();
    }

    private static Map<String, State> lockStates(Connection connection, List<Change> changes) throws SQLException {
        var states = new HashMap<String, State>();
        var published = changes.stream().filter(c -> c.publicView() != null).toList();
        if (published.isEmpty()) {
            return states;
        }
        try (var select = connection.prepareStatement(LOCK_STATES)) {
            select.setArray(1, text(connection, published, c -> c.type().key()));
            select.setArray(2, text(connection, published, Change::id));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(
                            rows.getString(1) + ' ' + rows.getString(2), new State(rows.getLong(3), rows.getString(4)));
                }
            }
        }
        return states;
    }

    private static void write(Connection connection, List<Entry> entries, Origin origin) throws SQLException {
        var newest = newest(entries);
        try (var insert = connection.prepareStatement(WRITE)) {
            int i = 0;
            insert.setArray(++i, array(connection, "uuid", entries, Entry::eventId));
            insert.setArray(
                    ++i, text(connection, entries, e -> e.change().type().topic()));
            insert.setArray(++i, text(connection, entries, e -> e.change().id()));
            insert.setArray(++i, array(connection, "bigint", entries, Entry::version));
            insert.setArray(++i, text(connection, entries, Entry::eventType));
            insert.setArray(++i, text(connection, entries, e -> e.access().name()));
            insert.setArray(++i, text(connection, entries, e -> e.change().command()));
            insert.setArray(++i, text(connection, entries, Entry::bytes));
            insert.setArray(++i, text(connection, entries, Entry::sha256));
            insert.setArray(
                    ++i,
                    array(connection, "boolean", entries, e -> e.change().type().sent()));
            insert.setArray(
                    ++i, text(connection, entries, e -> e.change().type().key()));
            insert.setArray(
                    ++i, array(connection, "boolean", entries, e -> e.change().deleted()));
            insert.setArray(
                    ++i, array(connection, "boolean", entries, e -> e.equals(newest.get(stateKey(e.change())))));
            insert.setString(++i, origin.actor());
            insert.setString(++i, origin.at().toString());
            insert.setString(++i, origin.traceparent());
            insert.setArray(++i, connection.createArrayOf("smallint", SENT_LANES));
            insert.setShort(++i, Lanes.SEALER);
            try (var row = insert.executeQuery()) {
                if (!row.next() || row.getInt(1) != newest.size()) {
                    throw publishedMeanwhile();
                }
            }
        }
    }

    /** The last public entry of each object: what its public state becomes. */
    static Map<String, Entry> newest(List<Entry> entries) {
        var newest = new LinkedHashMap<String, Entry>();
        entries.stream().filter(Entry::isPublic).forEach(e -> newest.put(stateKey(e.change()), e));
        return newest;
    }

    static OptimisticLockException publishedMeanwhile() {
        return new OptimisticLockException("the object was published by another command at the same time");
    }

    static <T> Array text(Connection connection, List<T> from, Function<T, String> value) throws SQLException {
        return array(connection, "text", from, value);
    }

    static <T> Array array(Connection connection, String type, List<T> from, Function<T, ?> value) throws SQLException {
        return connection.createArrayOf(type, from.stream().map(value).toArray());
    }

    private record State(long version, String payload) {}

    /** A row of the log with its payload. */
    record Entry(UUID eventId, Change change, long version, Access access, String bytes, String sha256) {

        boolean isPublic() {
            return access == Access.PUBLIC;
        }

        String eventType() {
            return change.type().eventType(change.reason());
        }
    }
}
