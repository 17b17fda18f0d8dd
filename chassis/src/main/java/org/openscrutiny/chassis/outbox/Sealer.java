package org.openscrutiny.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Chains the rows of the change log after commit, so that commits never queue for the chain:
 * {@code hash = SHA-256(previous hash ‖ canonical row)}. The row holds the payload's hash, not the payload, so
 * an erased payload leaves the chain whole.
 */
public final class Sealer {

    private static final String HEAD = "select position, hash from change_seal order by position desc limit 1";
    private static final String SEAL = "insert into change_seal (position, change_id, hash) values (?, ?, ?)";

    private final Lane lane;

    public Sealer(DataSource database) {
        this.lane = new Lane(database, Lanes.SEALER, QueuedChange.SELECT, 1_000, Sealer::seal);
    }

    /** Seals one batch and tells its size. */
    public int sweep() throws SQLException {
        return lane.drainOnce();
    }

    private static void seal(Connection connection, List<QueuedChange> batch) throws SQLException {
        long position = 0;
        var hash = "";
        try (var head = connection.createStatement();
                var row = head.executeQuery(HEAD)) {
            if (row.next()) {
                position = row.getLong(1);
                hash = row.getString(2);
            }
        }
        try (var insert = connection.prepareStatement(SEAL)) {
            for (var change : batch) {
                hash = Sha256.of(hash + canonical(change));
                insert.setLong(1, ++position);
                insert.setLong(2, change.changeId());
                insert.setString(3, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The row as one line: its fields in the order of the table, separated by line feeds. */
    static String canonical(QueuedChange change) {
        return String.join(
                "\n",
                Long.toString(change.changeId()),
                change.eventId(),
                change.topic(),
                change.key(),
                Long.toString(change.version()),
                change.type(),
                change.access(),
                change.actor(),
                change.command(),
                change.occurredAt().toInstant().toString(),
                String.valueOf(change.traceparent()),
                change.payloadSha256());
    }
}
