package org.openscrutiny.chassis.openness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the stamped public changes. */
@ApplicationScoped
class ChangeFeed {

    private static final String AFTER = """
            select feed_seq,
                   json_build_object('id', event_id, 'type', type, 'topic', topic, 'subject', message_key,
                                     'time', to_json(occurred_at at time zone 'UTC')#>>'{}' || 'Z')::text,
                   payload
            from public_change
            where feed_seq > ?
            order by feed_seq
            limit ?""";

    private final AgroalDataSource database;

    ChangeFeed(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * @param changes each as JSON, its {@code data} the bytes of the topic's record
     * @param last stamp of the last change, or the one asked after when there is none
     */
    record Changes(List<String> changes, long last) {}

    Changes after(long stamp, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(AFTER)) {
            select.setLong(1, stamp);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                var changes = new ArrayList<String>();
                long last = stamp;
                while (rows.next()) {
                    last = rows.getLong(1);
                    var envelope = rows.getString(2);
                    changes.add(envelope.substring(0, envelope.length() - 1) + ",\"data\":" + rows.getString(3) + "}");
                }
                return new Changes(changes, last);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }
}
