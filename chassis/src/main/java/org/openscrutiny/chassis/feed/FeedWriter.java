package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
    private final EventSpans spans;

    FeedWriter(
            @DataSource("worker") AgroalDataSource database,
            DeadLetters deadLetters,
            FailPoints failPoints,
            Clock clock,
            MeterRegistry meters,
            EventSpans spans) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.failPoints = failPoints;
        this.clock = clock;
        this.meters = meters;
        this.spans = spans;
    }

    EventSpans spans() {
        return spans;
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

    /** How long it took from the source's record of each event until it stood here, committed. */
    void visible(SeenTable table, Iterable<ConsumerRecord<String, byte[]>> events) {
        var now = clock.instant();
        var timer = Timer.builder("feed.visible")
                .tag("table", table.name())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
        for (var event : events) {
            timer.record(Duration.between(EventReader.occurredAt(event), now));
        }
    }
}
