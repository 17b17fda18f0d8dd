package org.openscrutiny.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts and stops the relay and, apart from it so that a stopped broker never holds them, sequencer and sealer. Relay
 * and sequencer go on as soon as something was committed; nobody waits for the seal, so the sealer looks once a second
 * and seals many at a time.
 */
@ApplicationScoped
class OutboxWorkers {

    private static final int LATEST = Integer.MAX_VALUE;
    private static final long MEASURED_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final AgroalDataSource database;
    private final Relay sender;
    private final WorkLoop relay;
    private final WorkLoop registrar;
    private final WorkLoop sealing;
    private final Event<ChangesStamped> stamped;
    private final AtomicLong oldestAgeSeconds = new AtomicLong();
    private long measuredAt;
    private boolean measuredOnce;

    OutboxWorkers(
            @DataSource("worker") AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            FailPoints failPoints,
            MeterRegistry meters,
            Clock clock,
            Event<ChangesStamped> stamped) {
        this.database = database;
        var published = meters.counter("outbox.published");
        this.sender = new Relay(database, kafka, service, failPoints, published::increment);
        var sequencer = new Sequencer(database, clock);
        var sealer = new Sealer(database);
        this.relay = new WorkLoop("outbox-relay", sender::sweep);
        this.stamped = stamped;
        this.registrar = new WorkLoop("outbox-registrar", () -> stamp(sequencer) + measure());
        this.sealing = new WorkLoop("outbox-sealer", sealer::sweep);
        meters.gauge("outbox.oldest.age.seconds", oldestAgeSeconds);
    }

    void start(@Observes @Priority(LATEST) StartupEvent event) {
        relay.start();
        registrar.start();
        sealing.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        registrar.stop();
        sealing.stop();
        sender.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangesAppended event) {
        relay.wake();
        registrar.wake();
    }

    private int stamp(Sequencer sequencer) throws SQLException {
        int done = sequencer.sweep();
        if (done > 0) {
            stamped.fire(new ChangesStamped());
        }
        return done;
    }

    private int measure() throws SQLException {
        long now = System.nanoTime();
        if (measuredOnce && now - measuredAt < MEASURED_EVERY_NANOS) {
            return 0;
        }
        measuredOnce = true;
        measuredAt = now;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(extract(epoch from now() - min(l.occurred_at)), 0)::bigint
                        from (select change_id from outbox where lane = 0 order by change_id limit 1) o
                        join change_log l on l.id = o.change_id""")) {
            if (row.next()) {
                oldestAgeSeconds.set(Math.max(0, row.getLong(1)));
            }
        }
        return 0;
    }
}
