package org.openscrutiny.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
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
 *   <li>take the relay's lane and its oldest changes in one database transaction ({@link Lane});
 *   <li>send them all in one Kafka transaction, and commit that;
 *   <li>delete the rows and commit the database transaction.
 * </ol>
 *
 * A crash in between sends the same batch again, in the same order. A relay that was stopped, lost the lane and
 * goes on is fenced by the {@code transactional.id}: what it still sends is refused. There is one lane: several, one
 * Kafka transaction each, cost a reader more time the more of them had something to send.
 */
public final class Relay implements AutoCloseable {

    /** Rows a batch. */
    public static final int BATCH = 500;

    private static final long FENCED_PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Lane lane;
    private final RelayProducer producer;
    private final String source;
    private final FailPoints failPoints;
    private final IntConsumer published;
    private boolean fenced;
    private long fencedAt;
    private boolean begun;

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
        this.lane = new Lane(database, Lanes.RELAY, QueuedChange.SELECT_WITH_PAYLOAD, BATCH, (c, batch) -> send(batch));
        this.producer = new RelayProducer(kafka, service);
        this.source = "/" + service;
        this.failPoints = failPoints;
        this.published = published;
    }

    /** Settings of a plain producer that promises as much as the relay's, for measuring beside it. */
    public static Map<String, Object> producerSettings(Map<String, Object> kafka) {
        return RelayProducer.settings(kafka);
    }

    /** Publishes one batch and tells its size. */
    public int sweep() throws SQLException {
        if (!begun) {
            begun = true;
            openEarly();
        }
        if (fenced && System.nanoTime() - fencedAt < FENCED_PAUSE_NANOS) {
            return 0;
        }
        try {
            int done = lane.drainOnce();
            fenced = false;
            return done;
        } catch (LaneTaken e) {
            // Another replica works: it is left to it for a while, or both would only fence each other.
            fenced = true;
            fencedAt = System.nanoTime();
            return 0;
        }
    }

    /** So that the first change need not wait for it; where it fails, the first batch tries again. */
    private void openEarly() {
        try {
            producer.opened();
        } catch (KafkaException e) {
            producer.discard();
        }
    }

    private void send(List<QueuedChange> batch) {
        failPoints.hit(FailPoints.RELAY_SELECTED);
        try {
            var open = producer.opened();
            open.beginTransaction();
            for (var change : batch) {
                // A record that fails makes the commit of the transaction fail.
                var unused = open.send(toRecord(change));
            }
            open.flush();
            failPoints.hit(FailPoints.RELAY_SENT);
            open.commitTransaction();
        } catch (KafkaException e) {
            producer.discard();
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
        producer.close();
    }
}
