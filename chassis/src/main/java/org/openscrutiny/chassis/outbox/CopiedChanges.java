package org.openscrutiny.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openscrutiny.chassis.outbox.ChangeAppender.Entry;
import org.postgresql.PGConnection;

/**
 * Writes many changes by {@code COPY}, in at most six statements: their ids, log, payloads, public states that are new,
 * public states that stood, queue. One statement that joins its own rows takes several times as long for so many.
 */
final class CopiedChanges {

    /** Rows of the change log from which on it is worth its statements. */
    static final int FROM = 200;

    private static final String IDS = "select nextval('change_log_id_seq') from generate_series(1, ?)";
    private static final String STOOD = """
            update public_state s set public_version = e.version, payload = e.payload, deleted = e.deleted
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[])
                as e(type, id, version, payload, deleted)
            where s.type = e.type and s.id = e.id""";
    private static final String UNIQUE_VIOLATION = "23505";

    private CopiedChanges() {}

    /**
     * Writes them in the order given.
     *
     * @param locked keys of the public states that stand, which the caller has locked
     */
    static void write(Connection connection, List<Entry> entries, Set<String> locked, Origin origin)
            throws SQLException {
        var ids = ids(connection, entries.size());
        var log = new CopyText();
        var payloads = new CopyText();
        var queue = new CopyText();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            long id = ids.get(i);
            logged(log, id, entry, origin);
            payloads.value(id).value(entry.bytes()).end();
            if (entry.isPublic() && entry.change().type().sent()) {
                queue.value(Lanes.RELAY).value(id).end();
                queue.value(Lanes.SEQUENCER).value(id).end();
            }
            queue.value(Lanes.SEALER).value(id).end();
        }
        copy(
                connection,
                "change_log (id, event_id, topic, message_key, version, type, access, command, payload_sha256, actor,"
                        + " occurred_at, traceparent)",
                log);
        copy(connection, "change_payload (change_id, payload)", payloads);
        state(connection, entries, locked);
        copy(connection, "outbox (lane, change_id)", queue);
    }

    private static void logged(CopyText log, long id, Entry entry, Origin origin) {
        var change = entry.change();
        log.value(id)
                .value(entry.eventId().toString())
                .value(change.type().topic())
                .value(change.id())
                .value(entry.version())
                .value(entry.eventType())
                .value(entry.access().name())
                .value(change.command())
                .value(entry.sha256())
                .value(origin.actor())
                .value(origin.at().toString())
                .value(origin.traceparent())
                .end();
    }

    private static void state(Connection connection, List<Entry> entries, Set<String> locked) throws SQLException {
        var stood = new ArrayList<Entry>();
        var made = new CopyText();
        ChangeAppender.newest(entries).forEach((key, entry) -> {
            if (locked.contains(key)) {
                stood.add(entry);
            } else {
                made.value(entry.change().type().key())
                        .value(entry.change().id())
                        .value(entry.version())
                        .value(entry.bytes())
                        .value(Boolean.toString(entry.change().deleted()))
                        .end();
            }
        });
        try {
            copy(connection, "public_state (type, id, public_version, payload, deleted)", made);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw ChangeAppender.publishedMeanwhile();
            }
            throw e;
        }
        if (!stood.isEmpty()) {
            update(connection, stood);
        }
    }

    private static void update(Connection connection, List<Entry> stood) throws SQLException {
        try (var update = connection.prepareStatement(STOOD)) {
            update.setArray(
                    1, ChangeAppender.text(connection, stood, e -> e.change().type().key()));
            update.setArray(
                    2, ChangeAppender.text(connection, stood, e -> e.change().id()));
            update.setArray(3, ChangeAppender.array(connection, "bigint", stood, Entry::version));
            update.setArray(4, ChangeAppender.text(connection, stood, Entry::bytes));
            update.setArray(
                    5,
                    ChangeAppender.array(
                            connection, "boolean", stood, e -> e.change().deleted()));
            update.executeUpdate();
        }
    }

    private static List<Long> ids(Connection connection, int number) throws SQLException {
        var ids = new ArrayList<Long>(number);
        try (var select = connection.prepareStatement(IDS)) {
            select.setInt(1, number);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void copy(Connection connection, String target, CopyText rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        try {
            var bytes = rows.bytes();
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
