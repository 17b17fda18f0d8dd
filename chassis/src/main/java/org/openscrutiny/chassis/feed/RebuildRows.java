package org.openscrutiny.chassis.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows in which rebuilds tell how far they are; each statement is a transaction of its own unless one runs. */
@ApplicationScoped
class RebuildRows {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final String BEGIN = """
            insert into rebuild (id, read_model, state, started_at, updated_at)
            select ?, ?, 'RUNNING', ?::timestamptz, ?::timestamptz
            where not exists (select from rebuild where read_model = ? and state = 'RUNNING' and updated_at > ?)""";
    private static final String PROGRESS =
            "update rebuild set records_read = ?, records_expected = ?, unreadable = ?, updated_at = ? where id = ?";
    private static final String END =
            "update rebuild set state = ?, rows_changed = ?, reason = ?, updated_at = ? where id = ?";
    private static final String ONE = """
            select id, read_model, state, records_read, records_expected, unreadable, rows_changed, reason,
                   started_at, updated_at
            from rebuild where id = ?""";

    private final AgroalDataSource database;
    private final Clock clock;

    RebuildRows(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False when this read model is being rebuilt already. */
    boolean begin(String id, String readModel) {
        return update(
                        BEGIN,
                        id,
                        readModel,
                        now(),
                        now(),
                        readModel,
                        at(clock.instant().minus(SILENCE)))
                == 1;
    }

    void progress(String id, long read, long expected, long unreadable) {
        update(PROGRESS, read, expected, unreadable, now(), id);
    }

    void end(String id, long rowsChanged, @Nullable String failure) {
        update(END, failure == null ? "DONE" : "FAILED", rowsChanged, failure, now(), id);
    }

    Optional<Rebuild> find(String id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ONE)) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new FeedStalled("rebuild", e);
        }
    }

    private Rebuild of(ResultSet row) throws SQLException {
        var updated = instant(row, 10);
        var state = row.getString(3);
        boolean silent =
                state.equals("RUNNING") && updated.isBefore(clock.instant().minus(SILENCE));
        return new Rebuild(
                row.getString(1),
                row.getString(2),
                silent ? "INTERRUPTED" : state,
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8),
                instant(row, 9),
                updated);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private int update(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new FeedStalled("rebuild", e);
        }
    }
}
