package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps dead letters in the database for operators and on {@code <service>.dlq} for their tools. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final ObjectMapper json;
    private final Clock clock;
    private final String topic;
    private final Producer<String, byte[]> producer;

    DeadLetters(
            ObjectMapper json,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.clock = clock;
        this.topic = service + ".dlq";
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void keep(Connection connection, List<DeadLetter> letters) throws SQLException, JsonProcessingException {
        if (letters.isEmpty()) {
            return;
        }
        insert(connection, letters);
        for (var letter : letters) {
            send(letter);
        }
    }

    private void insert(Connection connection, List<DeadLetter> letters) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into dead_letter (topic, topic_partition, topic_offset, value_sha256, reason, met_at)
                values (?, ?, ?, ?, ?, ?::timestamptz)
                on conflict (topic, topic_partition, topic_offset) do update
                set times_met = dead_letter.times_met + 1, reason = excluded.reason, met_at = excluded.met_at,
                    state = case dead_letter.state when 'REPLAYED' then 'OPEN' else dead_letter.state end""")) {
            for (var letter : letters) {
                insert.setString(1, letter.topic());
                insert.setInt(2, letter.partition());
                insert.setLong(3, letter.offset());
                insert.setString(4, letter.sha256());
                insert.setString(5, letter.reason());
                insert.setString(6, clock.instant().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void send(DeadLetter letter) throws JsonProcessingException {
        var key = letter.topic() + "-" + letter.partition() + "-" + letter.offset();
        var value = json.writeValueAsString(letter).getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
            LOG.errorf("a record cannot be read and is a dead letter: %s, %s", key, letter.reason());
        } catch (ExecutionException e) {
            throw new FeedStalled(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedStalled(topic, e);
        }
    }

    void close(@Observes ShutdownEvent event) {
        producer.close(Duration.ofSeconds(5));
    }
}
