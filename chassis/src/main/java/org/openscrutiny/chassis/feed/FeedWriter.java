package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.openscrutiny.chassis.outbox.FailPoints;

/** Writes a batch of seen records and its dead letters; tries again until the database and the broker take it. */
@ApplicationScoped
public class FeedWriter {

    private final AgroalDataSource database;
    private final DeadLetters deadLetters;
    private final FailPoints failPoints;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Tracer tracer;

    FeedWriter(
            @DataSource("worker") AgroalDataSource database,
            DeadLetters deadLetters,
            FailPoints failPoints,
            Clock clock,
            MeterRegistry meters,
            Tracer tracer) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.failPoints = failPoints;
        this.clock = clock;
        this.meters = meters;
        this.tracer = tracer;
    }

    FailPoints failPoints() {
        return failPoints;
    }

    @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
    void write(SeenTable table, List<SeenRecord> readable, List<DeadLetter> dead) throws FeedStalled {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int changed = readable.isEmpty() ? 0 : table.keep(connection, readable, clock.instant());
                deadLetters.keep(connection, dead);
                failPoints.hit(FailPoints.FEED_WRITTEN);
                connection.commit();
                count(table, changed, readable.size() - changed, dead.size());
            } catch (Throwable e) {
                // Errors too: a connection given back to the pool in mid-transaction would be committed by it.
                rollBack(connection);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new FeedStalled(table.name(), e);
        }
    }

    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
        }
    }

    private void count(SeenTable table, int changed, int stale, int dead) {
        meters.counter("feed.records", "table", table.name(), "outcome", "kept").increment(changed);
        meters.counter("feed.records", "table", table.name(), "outcome", "stale")
                .increment(stale);
        meters.counter("feed.records", "table", table.name(), "outcome", "dead").increment(dead);
    }

    /** One consumer span a record, a child of the producer's. */
    void trace(SeenTable table, ConsumerRecord<String, byte[]> event) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), event, RecordHeaders.GETTER);
        tracer.spanBuilder("see " + table.name())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic())
                .startSpan()
                .end();
    }
}
