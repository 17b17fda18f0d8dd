package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.outbox.Seeds;
import org.openscrutiny.chassis.testing.EventStream;
import org.openscrutiny.chassis.testing.Wire;

/** The feed of changes and the topic are one: record for record, byte for byte. */
@QuarkusTest
@TestProfile(SampleService.class)
class NoteTopicTest {

    private static final int NOTES = 8;

    /** What stands of a change in the feed and on the topic alike. */
    private record Shown(String type, String key, String time, String data) {}

    @Test
    void theFeedIsTheTopicRecordForRecord() {
        // Given
        var random = new Random(Seeds.of(NoteTopicTest.class));
        var notes = IntStream.range(0, NOTES).mapToObj(i -> KeptNote.write()).toList();
        for (int i = 0; i < 5 * NOTES; i++) {
            notes.get(random.nextInt(NOTES)).rewrite(i, random.nextBoolean() ? "" : "remark");
        }
        var withdrawn = notes.getFirst();
        assertEquals(204, withdrawn.withdraw().status());

        // When
        var fed = Awaitility.await("the withdrawal is stamped")
                .until(
                        NoteTopicTest::feed,
                        all -> all.values().stream().anyMatch(s -> s.key().equals(withdrawn.id())));
        var sent = Awaitility.await("everything is on the topic")
                .until(NoteTopicTest::topic, all -> all.keySet().containsAll(fed.keySet()));

        // Then: the feed no longer tells what a withdrawn note was
        var gone = sent.values().stream()
                .filter(s -> s.data().endsWith("\"deleted\":true}"))
                .map(Shown::key)
                .toList();
        sent.values().removeIf(s -> gone.contains(s.key()) && !s.data().endsWith("\"deleted\":true}"));
        var own = notes.stream().map(KeptNote::id).toList();
        fed.values().removeIf(s -> !own.contains(s.key()));
        sent.values().removeIf(s -> !own.contains(s.key()));
        assertEquals(List.of(), differences(fed, sent));
        for (var note : notes) {
            assertEquals(dataOf(note, fed), dataOf(note, sent), "in the same order");
        }
        assertFalse(dataOf(notes.getLast(), fed).isEmpty());
    }

    private static List<String> differences(Map<String, Shown> fed, Map<String, Shown> sent) {
        var ids = new TreeSet<>(fed.keySet());
        ids.addAll(sent.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(fed.get(id), sent.get(id)))
                .map(id -> fed.get(id) + " in the feed, " + sent.get(id) + " on the topic")
                .limit(5)
                .toList();
    }

    private static List<String> dataOf(KeptNote note, Map<String, Shown> changes) {
        return changes.values().stream()
                .filter(s -> s.key().equals(note.id()))
                .map(Shown::data)
                .toList();
    }

    /** The feed from its start, by the ids of its events, as the stream gives them. */
    private static Map<String, Shown> feed() {
        var expected = new ArrayList<JsonNode>();
        var next = "/v1/changes?limit=200";
        for (var last = ""; !next.equals(last); ) {
            last = next;
            var page = Wire.get(last).send().json();
            page.path("items").forEach(expected::add);
            next = page.path("next").asText();
        }
        var found = new LinkedHashMap<String, Shown>();
        try (var stream = EventStream.open("/v1/changes", "", "")) {
            for (var item : expected) {
                var event = Objects.requireNonNull(stream.nextChange());
                var data = event.data().indexOf(",\"data\":") + ",\"data\":".length();
                found.put(
                        item.path("id").asText(),
                        new Shown(
                                item.path("type").asText(),
                                item.path("subject").asText(),
                                item.path("time").asText(),
                                event.data().substring(data, event.data().length() - 1)));
            }
        }
        return found;
    }

    /** The topic from its start, by the ids of its events; a record sent twice stands once. */
    private static Map<String, Shown> topic() {
        var found = new LinkedHashMap<String, Shown>();
        NoteRecords.all().stream()
                .filter(r -> r.value() != null)
                .forEach(r -> found.putIfAbsent(
                        header(r, "ce_id"),
                        new Shown(
                                header(r, "ce_type"),
                                r.key(),
                                header(r, "ce_time"),
                                new String(r.value(), StandardCharsets.UTF_8))));
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
