package org.openscrutiny.chassis.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Author;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.OutboxServers;
import org.openscrutiny.chassis.outbox.Seeds;
import org.openscrutiny.chassis.outbox.Store;

/** Fault matrix rows 29 and 30: duplicates and permutations of what a source has published end equal to the source. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeenTableTest {

    private static final AggregateType TYPE = AggregateType.of("test", "motion");
    private static final int CHANGES = 1_000;
    private static final int KEYS = 60;

    private final long seed = Seeds.of(SeenTableTest.class);
    private final Store store = OutboxServers.store("seen_table");
    private final SeenTable table = new SeenTable("motion_seen");
    private final AgroalDataSource database = store.pool(1);
    private final List<SeenRecord> topic = new ArrayList<>();

    /** The fields this read model reads; the source has more. */
    record MotionSeen(String id, String text) {}

    @BeforeAll
    void publish() throws Exception {
        store.run(store.credentials().owner(), """
                create table motion_seen (id text primary key, version bigint not null, deleted boolean not null,
                    body jsonb, trace_id text, seen_at timestamptz not null)""");
        var author = new Author(store);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < CHANGES; i++) {
            var id = "m" + random.nextInt(KEYS);
            var view = Map.of("id", id, "text", "text " + i, "mover", "not read here");
            author.commit(
                    random.nextInt(20) == 0
                            ? Change.deleted(TYPE, id, "deleted", "WITHDRAW", view)
                            : Change.published(TYPE, id, "updated", "AMEND", view));
        }
        var reader = new EventReader<>(new ObjectMapper(), MotionSeen.class);
        for (var row : store.rows("""
                select l.event_id, l.type, l.message_key, p.payload from change_log l
                join change_payload p on p.change_id = l.id order by l.id""")) {
            var record = new ConsumerRecord<>(
                    TYPE.topic(), 0, topic.size(), row.get(2), row.get(3).getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_id", row.get(0).getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_type", row.get(1).getBytes(StandardCharsets.UTF_8));
            topic.add(reader.read(record));
        }
    }

    @Test
    void endsEqualToTheSourceAfterAnyOrderAndAnyNumberOfDeliveries() throws SQLException {
        for (int attempt = 0; attempt < Seeds.count(50, 1_000); attempt++) {
            // Given
            var random = new Random(seed + attempt);
            var deliveries = new ArrayList<>(topic);
            topic.stream().filter(record -> random.nextInt(3) == 0).forEach(deliveries::add);
            Collections.shuffle(deliveries, random);

            // When
            fold(deliveries, random);

            // Then
            assertEqualToSource("seed " + (seed + attempt));
        }
    }

    @Test
    void changesNothingWhenTheWholeTopicIsReplayedThreeTimes() throws SQLException {
        // Given
        var random = new Random(seed);
        fold(topic, random);

        // When
        int changed = keep(topic) + keep(topic) + keep(topic);

        // Then
        assertEquals(0, changed);
        assertEqualToSource("replay");
    }

    @Test
    void whatATombstoneBlankedIsNotBroughtBackByAStaleRecord() throws SQLException {
        // Given
        var erased = new SeenRecord("erased", 3, false, "{\"id\": \"erased\", \"text\": \"a name\"}", null);
        keep(List.of(erased));
        keep(List.of(new SeenRecord("erased", 0, true, null, null)));

        // When
        int changed = keep(List.of(erased));

        // Then
        assertEquals(0, changed);
        assertEquals(
                List.of(List.of("3", "t", "null")),
                store.rows("select version, deleted, body from motion_seen where id = 'erased'"));
        store.run(store.credentials().owner(), "delete from motion_seen where id = 'erased'");
    }

    private void fold(List<SeenRecord> deliveries, Random random) throws SQLException {
        store.run(store.credentials().owner(), "truncate motion_seen");
        for (int from = 0; from < deliveries.size(); ) {
            int to = Math.min(deliveries.size(), from + 1 + random.nextInt(400));
            keep(deliveries.subList(from, to));
            from = to;
        }
    }

    private int keep(List<SeenRecord> deliveries) throws SQLException {
        try (var connection = database.getConnection()) {
            return table.keep(connection, deliveries, Author.NOON);
        }
    }

    private void assertEqualToSource(String attempt) {
        assertEquals(
                store.rows("""
                        select id, public_version, deleted, payload::jsonb ->> 'text' from public_state order by id"""),
                store.rows("select id, version, deleted, body ->> 'text' from motion_seen order by id"),
                attempt);
    }
}
