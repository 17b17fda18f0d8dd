package org.openscrutiny.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts and stops the relay and, apart from it so that a stopped broker never holds them, sequencer and sealer. */
@ApplicationScoped
class OutboxWorkers {

    private static final int LATEST = Integer.MAX_VALUE;

    private final AgroalDataSource database;
    private final Producer<String, byte[]> producer;
    private final WorkLoop relay;
    private final WorkLoop registrar;
    private final AtomicLong oldestAgeSeconds = new AtomicLong();

    OutboxWorkers(
            @DataSource("worker") AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            FailPoints failPoints,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.producer = producer(kafka, service);
        var published = meters.counter("outbox.published");
        var sender = new Relay(database, producer, "/" + service, failPoints, published::increment);
        var sequencer = new Sequencer(database, clock);
        var sealer = new Sealer(database);
        this.relay = new WorkLoop("outbox-relay", sender::sweep);
        this.registrar = new WorkLoop("outbox-registrar", () -> sequencer.sweep() + sealer.sweep() + measure());
        meters.gauge("outbox.oldest.age.seconds", oldestAgeSeconds);
    }

    private static Producer<String, byte[]> producer(Map<String, Object> kafka, String service) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "5");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "131072");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "1048576");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void start(@Observes @Priority(LATEST) StartupEvent event) {
        relay.start();
        registrar.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        registrar.stop();
        producer.close(Duration.ofSeconds(5));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangesAppended event) {
        relay.wake();
        registrar.wake();
    }

    private int measure() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(extract(epoch from now() - min(l.occurred_at)), 0)::bigint
                        from (select change_id from outbox where lane < 8 order by change_id limit 1) o
                        join change_log l on l.id = o.change_id""")) {
            if (row.next()) {
                oldestAgeSeconds.set(Math.max(0, row.getLong(1)));
            }
        }
        return 0;
    }
}
