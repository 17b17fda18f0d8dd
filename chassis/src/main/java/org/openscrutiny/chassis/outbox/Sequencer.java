package org.openscrutiny.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stamps each public change after commit with {@code feed_seq}, without gaps, and {@code modified}, never
 * falling, so that nothing appears later with an earlier stamp.
 */
public final class Sequencer {

    private static final String STAMP = """
            insert into change_feed (feed_seq, change_id, type, id, version, modified)
            select last.feed_seq + row_number() over (order by l.id), l.id, regexp_replace(l.topic, '\\.v[0-9]+$', ''),
                   l.message_key, l.version, greatest(last.modified, ?::timestamptz)
            from change_log l,
                 (select coalesce(max(feed_seq), 0) as feed_seq, max(modified) as modified
                  from (select feed_seq, modified from change_feed order by feed_seq desc limit 1) newest) last
            where l.id = any(?)""";

    private final Lane lane;
    private final Clock clock;

    public Sequencer(DataSource database, Clock clock) {
        this.clock = clock;
        this.lane = new Lane(database, Lanes.SEQUENCER, QueuedChange.SELECT, 5_000, this::stamp);
    }

    /** Stamps one batch and tells its size. */
    public int sweep() throws SQLException {
        return lane.drainOnce();
    }

    private void stamp(Connection connection, List<QueuedChange> batch) throws SQLException {
        try (var insert = connection.prepareStatement(STAMP)) {
            insert.setString(1, clock.instant().toString());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", batch.stream().map(QueuedChange::changeId).toArray()));
            insert.executeUpdate();
        }
    }
}
