package org.openscrutiny.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends committed public changes to their topics, in order per key, at least once. It sends a whole batch and
 * awaits it before the rows go: a crash in between sends the same batch again, in the same order.
 */
public final class Relay {

    /** Rows a batch. */
    public static final int BATCH = 500;

    private final String source;
    private final Producer<String, byte[]> producer;
    private final FailPoints failPoints;
    private final IntConsumer published;
    private final List<Lane> lanes = new ArrayList<>();
    private int first;

    /**
     * @param source CloudEvents source, for instance {@code /meetings-service}
     * @param published told the size of each acknowledged batch
     */
    public Relay(
            DataSource database,
            Producer<String, byte[]> producer,
            String source,
            FailPoints failPoints,
            IntConsumer published) {
        this.producer = producer;
        this.source = source;
        this.failPoints = failPoints;
        this.published = published;
        for (short lane = 0; lane < Lanes.RELAY_LANES; lane++) {
            lanes.add(new Lane(database, lane, BATCH, this::send));
        }
    }

    /** Publishes one batch of each lane, starting at the next lane each time, and tells the number of rows. */
    public int sweep() throws SQLException {
        int start = first;
        first = (first + 1) % lanes.size();
        int done = 0;
        for (int i = 0; i < lanes.size(); i++) {
            done += lanes.get((start + i) % lanes.size()).drainOnce();
        }
        return done;
    }

    private void send(Connection connection, List<QueuedChange> batch) {
        failPoints.hit(FailPoints.RELAY_SELECTED);
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var change : batch) {
            sent.add(producer.send(toRecord(change)));
        }
        failPoints.hit(FailPoints.RELAY_SENT);
        awaitAll(sent);
        failPoints.hit(FailPoints.RELAY_ACKNOWLEDGED);
        published.accept(batch.size());
    }

    private void awaitAll(List<Future<RecordMetadata>> sent) {
        producer.flush();
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new RelayFailed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RelayFailed(e);
        }
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
}
