package org.openscrutiny.chassis.openness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the stamped public changes. */
@ApplicationScoped
class ChangeFeed {

    private static final String AFTER = """
            select feed_seq,
                   json_build_object('id', event_id, 'type', type, 'topic', topic, 'subject', message_key)::text,
                   occurred_at, payload
            from public_change
            where feed_seq > ?
            order by feed_seq
            limit ?""";

    private final AgroalDataSource database;

    ChangeFeed(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * @param stamp its place among all public changes
     * @param json the change, its {@code data} the bytes of the topic's record
     */
    record Item(long stamp, String json) {}

    /** The changes after a stamp in their order. */
    List<Item> after(long stamp, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(AFTER)) {
            select.setLong(1, stamp);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                var changes = new ArrayList<Item>();
                while (rows.next()) {
                    changes.add(item(rows));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /** The time in the spelling of the topic's {@code ce_time}, which PostgreSQL would shorten. */
    private static Item item(ResultSet row) throws SQLException {
        var envelope = row.getString(2);
        var json = envelope.substring(0, envelope.length() - 1) + ",\"time\":\""
                + row.getObject(3, OffsetDateTime.class).toInstant() + "\",\"data\":" + row.getString(4) + "}";
        return new Item(row.getLong(1), json);
    }
}
