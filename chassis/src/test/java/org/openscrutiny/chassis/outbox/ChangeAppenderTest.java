package org.openscrutiny.chassis.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ChangeAppenderTest {

    private static final AggregateType TYPE = AggregateType.of("test", "motion");

    private final Store store = OutboxServers.store("appender_" + Long.toHexString(System.nanoTime()));
    private final Author author = new Author(store);

    private static Change published(String id, String text) {
        return Change.published(TYPE, id, "updated", "AMEND", Map.of("text", text));
    }

    @Test
    void raisesTheVersionWithEveryNewState() throws SQLException {
        // Given
        author.commit(published("m1", "first"));

        // When
        author.commit(published("m1", "second"));

        // Then
        assertEquals(
                List.of(List.of("2", "{\"text\":\"second\",\"version\":2,\"deleted\":false}")),
                store.rows("select public_version, payload from public_state"));
        assertEquals(List.of("1", "2"), store.column("select version from change_log order by id"));
    }

    @Test
    void writesNothingWhenThePublicBytesAreEqual() throws SQLException {
        // Given
        author.commit(published("m1", "first"));

        // When
        int written = author.commit(published("m1", "first"));

        // Then
        assertEquals(0, written);
        assertEquals(1, store.number("select count(*) from change_log"));
        assertEquals(1, store.number("select count(*) from outbox where lane = 0"));
    }

    @Test
    void queuesOnlyPublicChangesForTheTopics() throws SQLException {
        // When
        author.commit(
                published("m1", "first").withFullView(Map.of("text", "first", "note", "for officers")),
                Change.restricted(TYPE, "m2", "updated", "AMEND", Map.of("note", "for officers")));

        // Then
        assertEquals(
                List.of(
                        List.of("PUBLIC", "m1", "1"),
                        List.of("RESTRICTED", "m1", "1"),
                        List.of("RESTRICTED", "m2", "0")),
                store.rows("select access, message_key, version from change_log order by id"));
        assertEquals(1, store.number("select count(*) from outbox where lane = 0"));
        assertEquals(1, store.number("select count(*) from outbox where lane = 8"));
        assertEquals(3, store.number("select count(*) from outbox where lane = 9"));
    }

    @Test
    void keepsAnUnsentTypeFromTopicsAndFeedAndStillMakesItPublic() throws SQLException {
        // When
        author.commit(Change.published(
                AggregateType.unsent("test", "remark"), "r1", "accepted", "ACCEPT", Map.of("text", "first")));

        // Then
        assertEquals(List.of(List.of("test.remark", "1")), store.rows("select type, public_version from public_state"));
        assertEquals(
                List.of(List.of("PUBLIC", "test.remark.accepted")), store.rows("select access, type from change_log"));
        assertEquals(List.of("9"), store.column("select lane from outbox"));
    }

    @Test
    void countsTwoStatesOfOneObjectInOneTransaction() throws SQLException {
        // When
        author.commit(published("m1", "first"), published("m1", "second"));

        // Then
        assertEquals(List.of("1", "2"), store.column("select version from change_log order by id"));
        assertEquals(2, store.number("select public_version from public_state"));
    }

    @Test
    void manyChangesLeaveTheSameRowsAsOneByOne() throws SQLException {
        // Given
        var other = OutboxServers.store("appender_" + Long.toHexString(System.nanoTime()));
        var second = new Author(other);
        author.commit(published("m7", "stood"));
        second.commit(published("m7", "stood"));
        var many = new Change[150];
        for (int i = 0; i < many.length; i++) {
            var text = i + " \\N \\\\ tab\t \"line\n\r end\u0007 \u20ac \ud83d\ude00";
            many[i] = published("m" + i % 120, text).withFullView(Map.of("text", text, "note", "for officers"));
        }

        // When
        int together = author.commit(many);
        int oneByOne = 0;
        for (var change : many) {
            oneByOne += second.commit(change);
        }

        // Then
        assertEquals(300, together);
        assertEquals(oneByOne, together);
        for (var query : List.of(
                "select topic, message_key, version, type, access, command, payload_sha256, actor, occurred_at, traceparent"
                        + " from change_log order by id",
                "select payload, encode(sha256(convert_to(payload, 'UTF8')), 'hex') = payload_sha256"
                        + " from change_payload join change_log on id = change_id order by id",
                "select type, id, public_version, payload, deleted from public_state order by type, id",
                "select lane, row_number() over (partition by lane order by change_id) from outbox order by 1, 2")) {
            assertEquals(other.rows(query), store.rows(query));
        }
    }

    @Test
    void refusesTheSecondOfTwoFirstPublicationsOfMany() throws SQLException {
        // Given
        var many = new Change[CopiedChanges.FROM];
        for (int i = 0; i < many.length; i++) {
            many[i] = published("m" + i, "mine");
        }
        try (var first = store.connect(store.credentials().app())) {
            first.setAutoCommit(false);
            author.append(first, published("m5", "theirs"));

            // When
            var second = CompletableFuture.runAsync(() -> {
                try {
                    author.commit(many);
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            await().until(() -> waiting() > 0);
            first.commit();

            // Then
            var refused = assertThrows(CompletionException.class, second::join);
            assertInstanceOf(OptimisticLockException.class, refused.getCause());
            assertEquals(1, store.number("select count(*) from change_log"));
        }
    }

    /** How many wait for a lock in this database; in others of the server other tests may run. */
    private long waiting() {
        return store.number("select count(*) from pg_stat_activity"
                + " where datname = current_database() and usename = current_user and wait_event_type = 'Lock'");
    }

    @Test
    void refusesAViewOver900Kilobytes() throws SQLException {
        // Given
        author.commit(published("m1", "€".repeat(299_980)));

        // When
        assertThrows(PayloadTooLarge.class, () -> author.commit(published("m2", "€".repeat(300_000))));

        // Then
        assertEquals(List.of("m1"), store.column("select message_key from change_log"));
    }

    @Test
    void refusesTheSecondOfTwoFirstPublicationsAtTheSameTime() throws Exception {
        try (var first = store.connect(store.credentials().app())) {
            // Given
            first.setAutoCommit(false);
            author.append(first, published("m1", "mine"));

            // When
            var second = CompletableFuture.runAsync(() -> {
                try {
                    author.commit(published("m1", "yours"));
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            await().until(() -> waiting() == 1);
            first.commit();

            // Then
            var refused = assertThrows(CompletionException.class, second::join);
            assertInstanceOf(OptimisticLockException.class, refused.getCause());
            assertEquals(List.of("1"), store.column("select version from change_log"));
        }
    }

    @Test
    void leavesNothingBehindWhenRolledBack() throws SQLException {
        // When
        try (var connection = store.connect(store.credentials().app())) {
            connection.setAutoCommit(false);
            author.append(connection, published("m1", "first"));
            connection.rollback();
        }

        // Then
        assertEquals(
                0,
                store.number("select (select count(*) from change_log) + (select count(*) from change_payload)"
                        + " + (select count(*) from public_state) + (select count(*) from outbox)"));
    }
}
