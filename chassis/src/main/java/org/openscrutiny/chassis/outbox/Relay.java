package org.openscrutiny.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Sends committed public changes to their topics, in order per key, at least once:
 *
 * <ol>
 *   <li>take a lane and its oldest changes in one database transaction ({@link Lane});
 *   <li>send them all in one Kafka transaction of the lane, and commit that;
 *   <li>delete the rows and commit the database transaction.
 * </ol>
 *
 * A crash in between sends the same batch again, in the same order. A relay that was stopped, lost its lane and
 * goes on is fenced by the lane's {@code transactional.id}: what it still sends is refused.
 */
public final class Relay implements AutoCloseable {

    /** Rows a batch. */
    public static final int BATCH = 500;

    private static final long FENCED_PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private static final String WAITING = """
            select lane from generate_series(0, %d) lane
            where exists (select 1 from outbox where outbox.lane = lane.lane)""".formatted(Lanes.RELAY_LANES - 1);

    private final DataSource database;
    private final LaneProducers producers;
    private final String source;
    private final FailPoints failPoints;
    private final IntConsumer published;
    private final List<Lane> lanes = new ArrayList<>();
    private final long[] fencedAt = new long[Lanes.RELAY_LANES];
    private final boolean[] fenced = new boolean[Lanes.RELAY_LANES];
    private int first;
    private boolean opened;

    /**
     * @param kafka settings of the connection, {@code bootstrap.servers} at least
     * @param service its name gives the CloudEvents source and the transactional ids
     * @param published told the size of each acknowledged batch
     */
    public Relay(
            DataSource database,
            Map<String, Object> kafka,
            String service,
            FailPoints failPoints,
            IntConsumer published) {
        this.database = database;
        this.producers = new LaneProducers(kafka, service);
        this.source = "/" + service;
        this.failPoints = failPoints;
        this.published = published;
        for (short number = 0; number < Lanes.RELAY_LANES; number++) {
            short lane = number;
            lanes.add(new Lane(
                    database, lane, QueuedChange.SELECT_WITH_PAYLOAD, BATCH, (connection, batch) -> send(lane, batch)));
        }
    }

    /** Settings of a plain producer that promises as much as the relay's, for measuring beside it. */
    public static Map<String, Object> producerSettings(Map<String, Object> kafka) {
        return LaneProducers.settings(kafka);
    }

    /** Publishes one batch of each lane, starting at the next lane each time, and tells the number of rows. */
    public int sweep() throws SQLException {
        if (!opened) {
            opened = true;
            producers.openAll(lanes.size());
        }
        int done = 0;
        for (short lane : waiting()) {
            done += mayTry(lane) ? drain(lane) : 0;
        }
        return done;
    }

    private List<Short> waiting() throws SQLException {
        var waiting = new ArrayList<Short>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(WAITING)) {
            while (rows.next()) {
                waiting.add(rows.getShort(1));
            }
        }
        if (!waiting.isEmpty()) {
            Collections.rotate(waiting, -(first++ % waiting.size()));
        }
        return waiting;
    }

    /** A lane that another replica works on is left to it for a while, or both would only fence each other. */
    private boolean mayTry(short lane) {
        return !fenced[lane] || System.nanoTime() - fencedAt[lane] > FENCED_PAUSE_NANOS;
    }

    private int drain(short lane) throws SQLException {
        try {
            int done = lanes.get(lane).drainOnce();
            fenced[lane] = false;
            return done;
        } catch (LaneTaken e) {
            fenced[lane] = true;
            fencedAt[lane] = System.nanoTime();
            return 0;
        }
    }

    private void send(short lane, List<QueuedChange> batch) {
        failPoints.hit(FailPoints.RELAY_SELECTED);
        try {
            var producer = producers.of(lane);
            producer.beginTransaction();
            for (var change : batch) {
                // A record that fails makes the commit of the transaction fail.
                var unused = producer.send(toRecord(change));
            }
            producer.flush();
            failPoints.hit(FailPoints.RELAY_SENT);
            producer.commitTransaction();
        } catch (KafkaException e) {
            producers.discard(lane);
            if (isFenced(e)) {
                throw new LaneTaken(e);
            }
            throw new RelayFailed(e);
        }
        failPoints.hit(FailPoints.RELAY_ACKNOWLEDGED);
        published.accept(batch.size());
    }

    private static boolean isFenced(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    private ProducerRecord<String, byte[]> toRecord(QueuedChange change) {
        var payload = change.payload();
        var value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<String, byte[]>(change.topic(), change.key(), value);
        var headers = new EventHeaders(record.headers());
        headers.add("ce_specversion", "1.0");
        headers.add("ce_id", change.eventId());
        headers.add("ce_source", source);
        headers.add("ce_type", change.type());
        headers.add("ce_subject", change.key());
        headers.add("ce_time", change.occurredAt().toInstant().toString());
        headers.add("ce_dataschema", source + "/contract/" + change.topic() + ".schema.json");
        headers.add("content-type", "application/json");
        headers.addIfPresent("traceparent", change.traceparent());
        return record;
    }

    @Override
    public void close() {
        producers.close();
    }
}
