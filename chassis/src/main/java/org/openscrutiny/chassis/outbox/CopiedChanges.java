package org.openscrutiny.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openscrutiny.chassis.copy.CopiedRows;
import org.openscrutiny.chassis.outbox.ChangeAppender.Entry;

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
        var log = new CopiedRows(
                "change_log (id, event_id, topic, message_key, version, type, access, command, payload_sha256, actor,"
                        + " occurred_at, traceparent)");
        var payloads = new CopiedRows("change_payload (change_id, payload)");
        var queue = new CopiedRows("outbox (lane, change_id)");
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
        log.send(connection);
        payloads.send(connection);
        state(connection, entries, locked);
        queue.send(connection);
    }

    private static void logged(CopiedRows log, long id, Entry entry, Origin origin) {
        var change = entry.change();
        log.value(id)
                .value(entry.eventId())
                .value(change.type().topic())
                .value(change.id())
                .value(entry.version())
                .value(entry.eventType())
                .value(entry.access())
                .value(change.command())
                .value(entry.sha256())
                .value(origin.actor())
                .value(origin.at())
                .value(origin.traceparent())
                .end();
    }

    private static void state(Connection connection, List<Entry> entries, Set<String> locked) throws SQLException {
        var stood = new ArrayList<Entry>();
        var made = new CopiedRows("public_state (type, id, public_version, payload, deleted)");
        ChangeAppender.newest(entries).forEach((key, entry) -> {
            if (locked.contains(key)) {
                stood.add(entry);
            } else {
                made.value(entry.change().type().key())
                        .value(entry.change().id())
                        .value(entry.version())
                        .value(entry.bytes())
                        .value(entry.change().deleted())
                        .end();
            }
        });
        try {
            made.send(connection);
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
                    1,
                    ChangeAppender.text(
                            connection, stood, e -> e.change().type().key()));
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
}
