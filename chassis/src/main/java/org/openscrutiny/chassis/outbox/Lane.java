package org.openscrutiny.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * One lane of the outbox and how a batch is taken from it:
 *
 * <ol>
 *   <li>begin, and try the lane's advisory lock; whoever holds it is the only worker of the lane;
 *   <li>then, as a second statement with a snapshot younger than the lock, select the oldest rows by id;
 *   <li>do the work with all of them;
 *   <li>delete exactly these rows by their ids, and commit, which also frees the lock.
 * </ol>
 *
 * Ids are not in commit order, so neither a cursor nor {@code <= max} may stand in for the list of ids. Any
 * failure rolls back and leaves every row for the next try.
 */
final class Lane {

    private static final int LOCK_SPACE = 0x5C12;

    private final DataSource database;
    private final short number;
    private final String select;
    private final int batchSize;
    private final LaneWork work;

    /** @param select one of {@link QueuedChange}'s, with the lane and the size as its parameters */
    Lane(DataSource database, short number, String select, int batchSize, LaneWork work) {
        this.database = database;
        this.number = number;
        this.select = select;
        this.batchSize = batchSize;
        this.work = work;
    }

    /** Takes one batch and tells its size: 0 when the lane is empty or held by another. */
    int drainOnce() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int done = locked(connection) ? takeBatch(connection) : 0;
                connection.commit();
                connection.setAutoCommit(true);
                return done;
            } catch (Throwable e) {
                // Errors too: a connection given back to the pool in mid-transaction would be committed by it.
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** A lost connection cannot be rolled back, and need not be; what went wrong first is what is told. */
    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCK_SPACE);
            lock.setInt(2, number);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private int takeBatch(Connection connection) throws SQLException {
        var batch = oldest(connection);
        if (!batch.isEmpty()) {
            work.take(connection, batch);
            delete(connection, batch);
        }
        return batch.size();
    }

    private List<QueuedChange> oldest(Connection connection) throws SQLException {
        var batch = new ArrayList<QueuedChange>();
        try (var statement = connection.prepareStatement(select)) {
            statement.setShort(1, number);
            statement.setInt(2, batchSize);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    batch.add(QueuedChange.of(rows));
                }
            }
        }
        return batch;
    }

    private void delete(Connection connection, List<QueuedChange> batch) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where lane = ? and change_id = any(?)")) {
            delete.setShort(1, number);
            var ids = batch.stream().map(QueuedChange::changeId).toArray();
            delete.setArray(2, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }
}
