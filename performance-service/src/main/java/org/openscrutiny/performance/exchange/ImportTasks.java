package org.openscrutiny.performance.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps of large files that wait or run. A task is queued in the transaction of the command and goes in the one that
 * carries it out, so a crash in between leaves it to be taken again, and nothing half done.
 */
@ApplicationScoped
class ImportTasks {
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportTasks(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A task taken; {@code attempts} counts this one. */
    record Taken(String importId, ImportOrder order, int attempts) {}

    void queue(String importId, ImportOrder order) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_task (import_id, wish, queued_at) values (?, ?::jsonb, ?::timestamptz)")) {
            insert.setString(1, importId);
            insert.setString(2, json.writeValueAsString(order));
            insert.setString(3, clock.instant().toString());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes a task away in the transaction that carried it out.
     *
     * @throws IllegalStateException when somebody else did; the transaction must then roll back
     */
    void finished(String importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from import_task where import_id = ?")) {
            delete.setString(1, importId);
            if (delete.executeUpdate() != 1) {
                throw new IllegalStateException("the task was finished by somebody else: import=" + importId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How far the task of an import has come; null where it has none. */
    @Nullable
    ImportProgress progress(String importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select wish ->> 'step', done, total from import_task where import_id = ?")) {
            select.setString(1, importId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new ImportProgress(ImportStep.valueOf(row.getString(1)), row.getInt(2), row.getInt(3))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Imports with a task, those queued first before. */
    List<String> waiting(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select import_id from import_task order by queued_at, import_id limit 100");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** Reads a task under the lock of {@link #lock}; null when it is finished meanwhile. */
    @Nullable
    Taken take(Connection connection, String importId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update import_task set attempts = attempts + 1, done = 0 where import_id = ? returning wish, attempts")) {
            update.setString(1, importId);
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? new Taken(importId, json.readValue(row.getString(1), ImportOrder.class), row.getInt(2))
                        : null;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void reached(Connection connection, String importId, int done, int total) {
        try (PreparedStatement update =
                connection.prepareStatement("update import_task set done = ?, total = ? where import_id = ?")) {
            update.setInt(1, done);
            update.setInt(2, total);
            update.setString(3, importId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Locks the task of an import for this connection; a crash sets it free. */
    boolean lock(Connection connection, String importId) throws SQLException {
        return asked(connection, "select pg_try_advisory_lock(hashtextextended('import ' || ?, 0))", importId);
    }

    void unlock(Connection connection, String importId) throws SQLException {
        asked(connection, "select pg_advisory_unlock(hashtextextended('import ' || ?, 0))", importId);
    }

    private static boolean asked(Connection connection, String sql, String importId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, importId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
