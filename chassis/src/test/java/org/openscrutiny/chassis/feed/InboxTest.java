package org.openscrutiny.chassis.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.outbox.Seeds;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.sample.SampleService;

@QuarkusTest
@TestProfile(SampleService.class)
class InboxTest {

    private static final int EVENTS = 300;
    private static final int OBJECTS = 20;
    private static final Instant TIME = Instant.parse("2018-02-28T10:00:00Z");

    @Inject
    ObjectMapper json;

    @Inject
    InboxWriter writer;

    @Inject
    AgroalDataSource database;

    record Answer(String id, String text) {}

    private record Sent(String id, long version) {}

    @Test
    void carriesOutEachNewerStateOnceWhateverTheOrderAndTheNumberOfDeliveries() {
        // Given
        var seed = Seeds.of(InboxTest.class);
        var random = new Random(seed);
        var topic = topic();
        var sent = new ArrayList<Sent>();
        var newest = new HashMap<String, Long>();
        for (int i = 0; i < EVENTS; i++) {
            var id = "object-" + random.nextInt(OBJECTS);
            sent.add(new Sent(id, newest.merge(id, 1L, Long::sum)));
        }
        var deliveries = new ArrayList<>(sent);
        deliveries.addAll(sent.subList(0, EVENTS / 3));
        Collections.shuffle(deliveries, random);
        var carriedOut = new HashMap<String, List<Long>>();
        var inbox = inbox(taken ->
                carriedOut.computeIfAbsent(taken.id(), id -> new ArrayList<>()).add(taken.version()));

        // When
        deliveries.forEach(d -> inbox.take(event(topic, d.id(), d.version())));
        var before = carriedOut.values().stream().mapToInt(List::size).sum();
        sent.forEach(d -> inbox.take(event(topic, d.id(), d.version())));

        // Then
        assertEquals(before, carriedOut.values().stream().mapToInt(List::size).sum(), "seed " + seed);
        carriedOut.forEach((id, versions) -> {
            assertEquals(versions.stream().sorted().distinct().toList(), versions, "seed " + seed);
            assertEquals(newest.get(id), versions.getLast(), "seed " + seed);
        });
        assertEquals(newest.keySet(), carriedOut.keySet());
    }

    @Test
    void triesAgainWithoutAMarkWhenTheEffectDoesNotEnd() throws SQLException {
        // Given
        var topic = topic();
        var tries = new ArrayList<String>();
        var inbox = inbox(taken -> {
            tries.add(taken.state().text());
            if (tries.size() == 1) {
                throw new IllegalStateException("as if the database had gone");
            }
        });

        // When
        inbox.take(event(topic, "object", 1));

        // Then
        assertEquals(List.of("text 1", "text 1"), tries);
        assertEquals(1, count("select count(*) from inbox where topic = ?", topic));
    }

    @Test
    void buriesWhatBreaksARuleAndGoesOn() throws SQLException {
        // Given
        var topic = topic();
        var carriedOut = new ArrayList<String>();
        var inbox = inbox(taken -> {
            if (taken.id().equals("refused")) {
                throw new Problem(GeneralProblem.CONFLICT, "A rule says no.");
            }
            carriedOut.add(taken.id());
        });

        // When
        inbox.take(event(topic, "refused", 1));
        inbox.take(event(topic, "object", 1));

        // Then
        assertEquals(List.of("object"), carriedOut);
        assertEquals(1, count("select count(*) from dead_letter where topic = ?", topic));
        assertEquals(1, count("select count(*) from inbox where topic = ?", topic));
    }

    private Inbox<Answer> inbox(Consumer<Taken<Answer>> effect) {
        return new Inbox<>(Answer.class, json, writer, effect);
    }

    private int count(String query, String topic) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, topic);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String topic() {
        return "inbox-" + UUID.randomUUID();
    }

    private static ConsumerRecords<String, byte[]> event(String topic, String id, long version) {
        var data =
                "{\"id\":\"%s\",\"version\":%d,\"deleted\":false,\"text\":\"text %d\"}".formatted(id, version, version);
        var event = new ConsumerRecord<>(topic, 0, version, id, data.getBytes(StandardCharsets.UTF_8));
        var headers =
                Map.of("ce_id", id + version, "ce_type", "council.test.answer.updated.v1", "ce_time", TIME.toString());
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(event)), Map.of());
    }
}
