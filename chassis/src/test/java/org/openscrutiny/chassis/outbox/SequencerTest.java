package org.openscrutiny.chassis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SequencerTest {

    private final Store store = OutboxServers.store("sequencer_" + Long.toHexString(System.nanoTime()));

    @Test
    void stampsWithoutGapsAndNeverBehindAReader() throws Exception {
        // Given
        long seed = Seeds.of(SequencerTest.class);
        var running = new AtomicBoolean(true);
        var sequencers = List.of(sequencer(running), sequencer(running));
        var read = new ArrayList<Long>();
        long last = 0;

        // When
        var writers = new Writers(store, seed, 16, 5);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Seeds.count(3, 20));
        while (System.nanoTime() < end) {
            for (var stamp :
                    store.column("select feed_seq from change_feed where feed_seq > " + last + " order by 1")) {
                last = Long.parseLong(stamp);
                read.add(last);
            }
        }
        writers.stop();
        running.set(false);
        CompletableFuture.allOf(sequencers.toArray(CompletableFuture[]::new)).join();
        Store.drain(new Sequencer(store.pool(1), Clock.systemUTC())::sweep);

        // Then
        assertEquals(List.of(), List.copyOf(writers.failures));
        assertTrue(read.size() > 100, "read " + read.size());
        assertEquals(LongStream.rangeClosed(1, last).boxed().toList(), read);
        assertEquals(
                store.column("select id from change_log where access = 'PUBLIC' order by id"),
                store.column("select change_id from change_feed order by change_id"));
        assertEquals(
                0,
                store.number("select count(*) from (select version <= lag(version) over (partition by type, id"
                        + " order by feed_seq) as fell from change_feed) f where fell"));
        assertEquals(
                0,
                store.number("select count(*) from (select modified < lag(modified) over (order by feed_seq) as fell"
                        + " from change_feed) f where fell"));
    }

    @Test
    void neverStampsEarlierThanBeforeWhenTheClockGoesBack() throws SQLException {
        // Given
        var author = new Author(store);
        var type = AggregateType.of("test", "motion");
        author.commit(Change.published(type, "m1", "updated", "AMEND", Map.of("text", "first")));
        new Sequencer(store.pool(1), Clock.fixed(Author.NOON, ZoneOffset.UTC)).sweep();

        // When
        author.commit(Change.published(type, "m1", "updated", "AMEND", Map.of("text", "second")));
        new Sequencer(store.pool(1), Clock.fixed(Author.NOON.minus(Duration.ofHours(1)), ZoneOffset.UTC)).sweep();

        // Then
        assertEquals(1, store.number("select count(distinct modified) from change_feed"));
        assertEquals(List.of("1", "2"), store.column("select feed_seq from change_feed order by 1"));
    }

    @Test
    void anErasedOrWithdrawnChangeIsGoneFromThePublicView() throws SQLException {
        // Given
        var type = AggregateType.of("test", "motion");
        var author = new Author(store);
        author.commit(Change.published(type, "m1", "updated", "AMEND", Map.of("text", "to stay")));
        author.commit(Change.published(type, "m2", "updated", "AMEND", Map.of("text", "to be erased")));
        author.commit(Change.published(type, "m3", "updated", "AMEND", Map.of("text", "to be withdrawn")));
        Store.drain(new Sequencer(store.pool(1), Clock.systemUTC())::sweep);

        // When
        store.run(
                store.credentials().app(),
                "select erase_payload((select id from change_log where message_key = 'm2'), now())");
        author.commit(Change.deleted(type, "m3", "deleted", "WITHDRAW", Map.of()));
        Store.drain(new Sequencer(store.pool(1), Clock.systemUTC())::sweep);

        // Then
        assertEquals(
                List.of(List.of("m1", "1"), List.of("m3", "2")),
                store.rows("select message_key, version from public_change order by feed_seq"));
    }

    private CompletableFuture<Void> sequencer(AtomicBoolean running) {
        var sequencer = new Sequencer(store.pool(1), Clock.systemUTC());
        return CompletableFuture.runAsync(() -> {
            try {
                while (running.get()) {
                    sequencer.sweep();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
