package org.openscrutiny.chassis.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kept dead letters. */
@ApplicationScoped
class DeadLetterRows {

    private static final String COLUMNS = """
            select id, topic, topic_partition, topic_offset, value_sha256, reason, met_at, times_met, state,
                   decided_at, ground, row_version
            from dead_letter""";
    private static final String PAGE = COLUMNS + " where id > ? and (?::text is null or state = ?) order by id limit ?";
    private static final String ONE = COLUMNS + " where id = ?";
    private static final String DECIDE = """
            update dead_letter set state = ?, ground = ?, decided_at = ?, row_version = row_version + 1
            where id = ? and row_version = ?""";

    private final AgroalDataSource database;

    DeadLetterRows(AgroalDataSource database) {
        this.database = database;
    }

    /** A dead letter and the version of its row. */
    record Kept(DeadLetterView view, long rowVersion) {}

    List<DeadLetterView> page(long after, @Nullable String state, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PAGE)) {
            select.setLong(1, after);
            select.setString(2, state);
            select.setString(3, state);
            select.setInt(4, limit);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<DeadLetterView>();
                while (rows.next()) {
                    found.add(of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new FeedStalled("dead_letter", e);
        }
    }

    Optional<Kept> find(long id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ONE)) {
            select.setLong(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new Kept(of(row), row.getLong(12))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new FeedStalled("dead_letter", e);
        }
    }

    /** False when it was changed meanwhile. */
    boolean decide(Kept kept, String state, @Nullable String ground, Instant at) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(DECIDE)) {
            update.setString(1, state);
            update.setString(2, ground);
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.setLong(4, Long.parseLong(kept.view().id()));
            update.setLong(5, kept.rowVersion());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new FeedStalled("dead_letter", e);
        }
    }

    private static DeadLetterView of(ResultSet row) throws SQLException {
        return new DeadLetterView(
                Long.toString(row.getLong(1)),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8),
                row.getString(9),
                instant(row, 10),
                row.getString(11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
