package org.openscrutiny.chassis.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the chain of the change log again, from the first seal on. A row that was altered, put in or taken out, and a
 * payload that is not the one logged, show at the first position they touch; erased payloads are no break.
 */
public final class ChainCheck {

    private static final int FETCHED_AT_ONCE = 1_000;

    private static final String SEALED = """
            select l.id, l.event_id::text, l.topic, l.message_key, l.version, l.type, l.access, l.actor,
                   l.command, l.occurred_at, l.traceparent, l.payload_sha256, p.payload, s.position, s.hash, p.erased_at
            from change_seal s
            join change_log l on l.id = s.change_id
            join change_payload p on p.change_id = s.change_id
            order by s.position""";

    private final DataSource database;

    public ChainCheck(DataSource database) {
        this.database = database;
    }

    /**
     * How far the chain was reckoned.
     *
     * @param firstBroken position of the first that is not as it was sealed, null where all are
     */
    public record Found(long sealed, @Nullable Long firstBroken) {}

    /** The first position of the chain that does not hold, or null where all do. */
    public @Nullable Long firstBroken() throws SQLException {
        return check().firstBroken();
    }

    /** How far the chain holds. */
    public Found check() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var select = connection.prepareStatement(SEALED)) {
                select.setFetchSize(FETCHED_AT_ONCE);
                try (var rows = select.executeQuery()) {
                    return reckoned(rows);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Found reckoned(ResultSet rows) throws SQLException {
        long expected = 1;
        var hash = "";
        while (rows.next()) {
            var change = QueuedChange.of(rows);
            long position = rows.getLong(14);
            hash = Sha256.of(hash + Sealer.canonical(change));
            boolean erased = rows.getObject(16) != null;
            if (position != expected || !hash.equals(rows.getString(15)) || !(erased || isLogged(change))) {
                return new Found(expected, position);
            }
            expected++;
        }
        return new Found(expected - 1, null);
    }

    private static boolean isLogged(QueuedChange change) {
        var payload = change.payload();
        return payload != null && change.payloadSha256().equals(Sha256.of(payload));
    }
}
