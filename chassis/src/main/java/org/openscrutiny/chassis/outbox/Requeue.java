package org.openscrutiny.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queues the newest public change of objects again: no version moves, and readers that have it skip it. The public
 * states are locked first, so that no newer change can go out before the one that is queued again.
 */
@ApplicationScoped
public class Requeue {

    /** Only what has been an event: the type of one begins so, and what is on no topic has none. */
    private static final String SENT = """
            and exists (select from change_log l where l.topic = ? and l.message_key = s.id and l.access = 'PUBLIC'
                        and l.type like 'council.%')""";

    private static final String LOCK =
            "select id from public_state s where type = ? " + SENT + " and id > ? order by id limit ? for update of s";
    private static final String LOCK_ONE =
            "select id from public_state s where type = ? " + SENT + " and id = ? for update of s";
    private static final String NEWEST = """
            insert into outbox (lane, change_id)
            select ?, (select l.id from change_log l
                       where l.topic = ? and l.message_key = w.id and l.access = 'PUBLIC'
                       order by l.id desc limit 1)
            from unnest(?::text[]) as w(id)
            on conflict do nothing""";

    private final Event<ChangesAppended> appended;

    Requeue(Event<ChangesAppended> appended) {
        this.appended = appended;
    }

    /**
     * Queues one object's.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void newest(Connection connection, AggregateType type, String id) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_ONE)) {
            lock.setString(1, type.key());
            lock.setString(2, type.topic());
            lock.setString(3, id);
            queue(connection, type, ids(lock));
        }
    }

    /**
     * Queues those of the next objects of a type by their ids.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Batch newestAfter(Connection connection, AggregateType type, String after, int limit) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, type.key());
            lock.setString(2, type.topic());
            lock.setString(3, after);
            lock.setInt(4, limit);
            var ids = ids(lock);
            queue(connection, type, ids);
            return new Batch(ids.size(), ids.isEmpty() ? null : ids.getLast());
        }
    }

    /**
     * The objects of one transaction.
     *
     * @param last the greatest id of them, null when there were none
     */
    public record Batch(int size, @Nullable String last) {}

    private static List<String> ids(PreparedStatement lock) throws SQLException {
        var ids = new ArrayList<String>();
        try (var rows = lock.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private void queue(Connection connection, AggregateType type, List<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(NEWEST)) {
            insert.setShort(1, Lanes.RELAY);
            insert.setString(2, type.topic());
            insert.setArray(3, connection.createArrayOf("text", ids.toArray()));
            insert.executeUpdate();
        }
        appended.fire(new ChangesAppended());
    }
}
