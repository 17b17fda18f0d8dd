package org.openscrutiny.chassis.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One producer a lane, each with the lane's {@code transactional.id}: whoever opens it last fences all others, so
 * what a stopped and resumed relay still had in its buffer is refused by the broker. A producer that failed is thrown
 * away: the next try starts with a fresh one.
 */
final class LaneProducers implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Map<Short, Producer<String, byte[]>> open = new HashMap<>();
    private final Map<String, Object> settings;
    private final String name;

    LaneProducers(Map<String, Object> kafka, String service) {
        this.settings = settings(kafka);
        this.name = service + "-relay-";
    }

    /** What the relay asks of a producer, without its name. */
    static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "5");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "131072");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, "8388608");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "1048576");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        return settings;
    }

    /**
     * Opens the producers of all lanes at once: a broker takes up to half a second for each, and the first change
     * after a start crosses several lanes one after the other. Where that fails, {@link #of} tries again.
     */
    void openAll(int lanes) {
        var opening = new HashMap<Short, Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (short lane = 0; lane < lanes; lane++) {
                var producer = create(lane);
                open.put(lane, producer);
                opening.put(lane, threads.submit(producer::initTransactions));
            }
        }
        opening.forEach((lane, opened) -> {
            if (opened.state() != Future.State.SUCCESS) {
                discard(lane);
            }
        });
    }

    /** The lane's producer; the caller holds the lane. */
    Producer<String, byte[]> of(short lane) {
        var kept = open.get(lane);
        if (kept != null) {
            return kept;
        }
        var producer = create(lane);
        open.put(lane, producer);
        producer.initTransactions();
        return producer;
    }

    private Producer<String, byte[]> create(short lane) {
        var own = new HashMap<>(settings);
        own.put(ProducerConfig.CLIENT_ID_CONFIG, name + lane);
        own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name + lane);
        own.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "20000");
        return new KafkaProducer<>(own, new StringSerializer(), new ByteArraySerializer());
    }

    /** Closes the lane's producer without waiting for what it still holds. */
    void discard(short lane) {
        var failed = open.remove(lane);
        if (failed != null) {
            failed.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        open.values().forEach(producer -> producer.close(CLOSE));
        open.clear();
    }
}
