package org.openscrutiny.chassis.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** How far rebuilds of {@link DerivedRows} are; the last part ends its rebuild. */
public final class RebuildProgress {

    private static final String ADD = """
            update rebuild set records_read = records_read + ?, rows_changed = rows_changed + ?,
                updated_at = ?::timestamptz,
                state = case when records_read + ? >= records_expected then 'DONE' else state end
            where id = ?""";

    private RebuildProgress() {}

    /**
     * Adds a part, in its transaction.
     *
     * @param made rows made anew, by rebuild; most often none or one
     * @param changed those of the part that were not so before
     */
    public static void add(Connection connection, Map<String, Integer> made, int changed, Instant now)
            throws SQLException {
        for (var part : made.entrySet()) {
            try (var add = connection.prepareStatement(ADD)) {
                add.setInt(1, part.getValue());
                add.setInt(2, changed);
                add.setString(3, now.toString());
                add.setInt(4, part.getValue());
                add.setString(5, part.getKey());
                add.executeUpdate();
            }
        }
    }
}
