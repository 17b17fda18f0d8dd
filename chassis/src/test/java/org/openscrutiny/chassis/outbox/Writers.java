package org.openscrutiny.chassis.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that change things at the same time, half of the time the same few: by optimistic and by row locks, one to
 * four in a transaction, and every tenth transaction is rolled back after it has appended.
 */
final class Writers {

    static final List<AggregateType> TYPES = List.of(
            AggregateType.of("test", "thing"), AggregateType.of("test", "note"), AggregateType.of("test", "list"));

    private static final int HOT = 8;
    private static final int KEYS = 300;

    /** Ids whose commit was answered. */
    final Queue<UUID> committed = new ConcurrentLinkedQueue<>();
    /** Ids that were appended and rolled back. */
    final Queue<UUID> rolledBack = new ConcurrentLinkedQueue<>();
    /** What no writer may meet. */
    final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    private final AgroalDataSource database;
    private final int longestPauseMillis;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    Writers(Store store, long seed, int count, int longestPauseMillis) {
        this.database = store.pool(count);
        this.longestPauseMillis = longestPauseMillis;
        store.run(
                store.credentials().owner(),
                "insert into thing select 'k' || n, 0, '' from generate_series(0, %d) n on conflict do nothing"
                        .formatted(KEYS - 1));
        for (int i = 0; i < count; i++) {
            var random = new SplittableRandom(seed + i);
            threads.add(Thread.ofPlatform().name("writer-" + i).start(() -> run(new Writer(random))));
        }
    }

    private void run(Writer writer) {
        try {
            while (running) {
                writer.step();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(writer.random.nextInt(longestPauseMillis + 1)));
            }
        } catch (SQLException | RuntimeException e) {
            failures.add(e);
        }
    }

    /** Lets every writer finish the transaction in hand. */
    void stop() throws InterruptedException {
        running = false;
        for (var thread : threads) {
            thread.join();
        }
        database.close();
    }

    /** What is published of a thing. */
    record View(String id, long rowVersion, String body) {}

    private final class Writer {

        private final SplittableRandom random;
        private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();
        private final List<UUID> inHand = new ArrayList<>();
        private final ChangeAppender appender = new ChangeAppender(new ObjectMapper(), this::nextId);

        Writer(SplittableRandom random) {
            this.random = random;
        }

        private UUID nextId() {
            var id = generator.generate();
            inHand.add(id);
            return id;
        }

        void step() throws SQLException {
            inHand.clear();
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                boolean kept = change(connection) && random.nextInt(10) > 0;
                if (kept) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                (kept ? committed : rolledBack).addAll(inHand);
            }
        }

        /** Whether all rows were won; always in the order of the keys, so that no two writers wait in a ring. */
        private boolean change(Connection connection) throws SQLException {
            var keys = new TreeSet<Integer>();
            int wanted = random.nextInt(5) > 0 ? 1 : 2 + random.nextInt(3);
            while (keys.size() < wanted) {
                keys.add(random.nextInt(random.nextBoolean() ? HOT : KEYS));
            }
            var changes = new ArrayList<Change>();
            for (int key : keys) {
                var view = update(connection, "k" + key);
                if (view == null) {
                    return false;
                }
                var change = Change.published(TYPES.get(key % TYPES.size()), view.id(), "updated", "WRITE", view);
                changes.add(random.nextInt(10) == 0 ? change.withFullView(view) : change);
            }
            var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            appender.append(connection, changes, new Origin("writer", at, null));
            return true;
        }

        private @org.jspecify.annotations.Nullable View update(Connection connection, String id) throws SQLException {
            var lock = random.nextBoolean() ? " for update" : "";
            long version;
            try (var select = connection.prepareStatement("select row_version from thing where id = ?" + lock)) {
                select.setString(1, id);
                try (var row = select.executeQuery()) {
                    row.next();
                    version = row.getLong(1);
                }
            }
            var body = "ü€ ".repeat(random.nextInt(200)) + random.nextLong();
            try (var update = connection.prepareStatement(
                    "update thing set row_version = row_version + 1, body = ? where id = ? and row_version = ?")) {
                update.setString(1, body);
                update.setString(2, id);
                update.setLong(3, version);
                return update.executeUpdate() == 1 ? new View(id, version + 1, body) : null;
            }
        }
    }
}
