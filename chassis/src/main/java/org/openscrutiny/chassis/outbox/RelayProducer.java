package org.openscrutiny.chassis.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The relay's producer, with the {@code transactional.id} of its service: whoever opens it last fences all others, so
 * what a stopped and resumed relay still had in its buffer is refused by the broker. A producer that failed is thrown
 * away: the next try starts with a fresh one.
 */
final class RelayProducer implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> open;

    RelayProducer(Map<String, Object> kafka, String service) {
        this.settings = settings(kafka);
        this.settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        this.settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-relay");
        this.settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "20000");
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

    /** The open producer; the caller holds the relay's lane. A broker takes up to half a second to open one. */
    Producer<String, byte[]> opened() {
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            open.initTransactions();
        }
        return open;
    }

    /** Closes it without waiting for what it still holds. */
    void discard() {
        close(Duration.ZERO);
    }

    private void close(Duration within) {
        if (open != null) {
            open.close(within);
            open = null;
        }
    }

    @Override
    public void close() {
        close(CLOSE);
    }
}
