package org.openscrutiny.chassis.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.openscrutiny.chassis.outbox.FailPoints;

/**
 * Makes a read model anew:
 *
 * <ol>
 *   <li>reads the topic from its first record into a shadow table, with the guarded upsert of the live one, until the
 *       end is reached; the live table serves and takes events all the while;
 *   <li>begins a transaction and locks the live table against writers, not against readers;
 *   <li>reads what has come on the topic meanwhile: no event that the live table has taken is missing now;
 *   <li>gives the live table the rows of the shadow, and commits: readers see all of it or nothing.
 * </ol>
 *
 * <p>Only the table is touched: no inbox, no effect of an event.
 */
final class RebuildRun {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String id;
    private final Feed<?> feed;
    private final SeenTable shadow;
    private final Consumer<String, byte[]> topic;
    private final Connection connection;
    private final RebuildRows progress;
    private final FailPoints failPoints;
    private final Clock clock;
    private long read;
    private long unreadable;

    RebuildRun(
            String id,
            Feed<?> feed,
            Consumer<String, byte[]> topic,
            Connection connection,
            RebuildRows progress,
            FailPoints failPoints,
            Clock clock) {
        this.id = id;
        this.feed = feed;
        this.shadow = feed.table().shadow();
        this.topic = topic;
        this.connection = connection;
        this.progress = progress;
        this.failPoints = failPoints;
        this.clock = clock;
    }

    /** Tells the number of rows that were not as the topic says. */
    long run() throws SQLException {
        feed.table().createShadow(connection);
        try {
            drain();
            connection.setAutoCommit(false);
            try {
                feed.table().lock(connection);
                drain();
                long changed = feed.table().takeFrom(shadow, connection);
                connection.commit();
                return changed;
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } finally {
            shadow.drop(connection);
        }
    }

    private void drain() throws SQLException {
        var ends = topic.endOffsets(topic.assignment());
        var starts = topic.beginningOffsets(topic.assignment());
        long expected = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L))
                .sum();
        while (ends.entrySet().stream().anyMatch(end -> topic.position(end.getKey()) < end.getValue())) {
            take();
            progress.progress(id, read, Math.max(expected, read), unreadable);
            failPoints.hit(FailPoints.REBUILD_HALF);
        }
    }

    private void take() throws SQLException {
        var readable = new ArrayList<SeenRecord>();
        for (var event : topic.poll(POLL)) {
            read++;
            try {
                readable.add(feed.reader().read(event));
            } catch (Unreadable e) {
                unreadable++;
            }
        }
        if (!readable.isEmpty()) {
            shadow.keep(connection, readable, clock.instant());
        }
    }
}
