package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.openscrutiny.chassis.problem.Problem;

/** Carries out effects of events once; tries again until the database takes them. */
@ApplicationScoped
public class InboxWriter {

    private static final String MARK = """
            insert into inbox as i (topic, id, version, event_id, taken_at) values (?, ?, ?, ?, ?::timestamptz)
            on conflict (topic, id) do update
            set version = excluded.version, event_id = excluded.event_id, taken_at = excluded.taken_at
            where i.version < excluded.version""";

    private final AgroalDataSource database;
    private final AgroalDataSource worker;
    private final DeadLetters deadLetters;
    private final EventSpans spans;
    private final Clock clock;
    private final MeterRegistry meters;

    InboxWriter(
            AgroalDataSource database,
            @DataSource("worker") AgroalDataSource worker,
            DeadLetters deadLetters,
            EventSpans spans,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.worker = worker;
        this.deadLetters = deadLetters;
        this.spans = spans;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Runs the effect unless this event's or a newer one's was carried out, in one transaction with the mark.
     *
     * @throws Refused when the effect breaks a rule
     */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200, abortOn = Refused.class)
    void carryOut(ConsumerRecord<String, byte[]> event, long version, Runnable effect) {
        spans.within("take " + event.topic(), event, () -> {
            try {
                var outcome = QuarkusTransaction.requiringNew().call(() -> {
                    if (!mark(event, version)) {
                        return "stale";
                    }
                    effect.run();
                    return "kept";
                });
                count(event.topic(), outcome);
            } catch (Problem e) {
                throw new Refused("the effect is refused: " + e.type().slug(), e);
            }
        });
    }

    @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
    void bury(List<DeadLetter> letters) {
        try (var connection = worker.getConnection()) {
            deadLetters.keep(connection, letters);
            letters.forEach(letter -> count(letter.topic(), "dead"));
        } catch (SQLException | JsonProcessingException e) {
            throw new FeedStalled("dead_letter", e);
        }
    }

    private boolean mark(ConsumerRecord<String, byte[]> event, long version) throws SQLException {
        try (var connection = database.getConnection();
                var mark = connection.prepareStatement(MARK)) {
            mark.setString(1, event.topic());
            mark.setString(2, event.key());
            mark.setLong(3, version);
            mark.setString(4, EventReader.header(event, "ce_id"));
            mark.setString(5, clock.instant().toString());
            return mark.executeUpdate() == 1;
        }
    }

    private void count(String topic, String outcome) {
        meters.counter("inbox.events", "topic", topic, "outcome", outcome).increment();
    }
}
