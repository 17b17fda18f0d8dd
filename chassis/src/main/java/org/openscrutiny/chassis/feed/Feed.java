package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.openscrutiny.chassis.outbox.FailPoints;

/**
 * Takes batches of a topic into a read model: one transaction a batch, offsets after it. What cannot be read goes
 * to the dead letters, also before the offsets; a database that is down is waited for, never a dead letter.
 *
 * @param <T> the record type that names the fields this service reads
 */
public final class Feed<T> {

    private final SeenTable table;
    private final EventReader<T> reader;
    private final FeedWriter writer;

    public Feed(SeenTable table, Class<T> fields, ObjectMapper json, FeedWriter writer) {
        this.table = table;
        this.reader = new EventReader<>(json, fields);
        this.writer = writer;
    }

    SeenTable table() {
        return table;
    }

    EventReader<T> reader() {
        return reader;
    }

    /** The channel of a table is named like it: {@code rating-seen} of {@code rating_seen}. */
    String channel() {
        return table.name().replace('_', '-');
    }

    public void take(ConsumerRecords<String, byte[]> records) {
        writer.failPoints().hit(FailPoints.FEED_POLLED);
        var readable = new ArrayList<SeenRecord>();
        var dead = new ArrayList<DeadLetter>();
        for (var event : records) {
            try {
                readable.add(reader.read(event));
                writer.spans().passing("see " + table.name(), event);
            } catch (Unreadable e) {
                dead.add(DeadLetter.of(event, e.reason()));
            }
        }
        writer.write(table, readable, dead);
        writer.visible(table, records);
        writer.failPoints().hit(FailPoints.FEED_COMMITTED);
    }
}
