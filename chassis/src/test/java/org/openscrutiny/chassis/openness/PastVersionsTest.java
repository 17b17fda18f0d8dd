package org.openscrutiny.chassis.openness;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Author;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.OutboxServers;
import org.openscrutiny.chassis.outbox.Store;
import org.openscrutiny.local.Credentials.Login;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastVersionsTest {

    private static final AggregateType TYPE = AggregateType.of("test", "motion");
    private static final int OBJECTS = 200;
    private static final int VERSIONS = 20;

    private final Store store = OutboxServers.store("past_versions");

    @BeforeAll
    void writeManyVersions() throws SQLException {
        var author = new Author(store);
        for (int version = 0; version < VERSIONS; version++) {
            int text = version;
            author.commit(IntStream.range(0, OBJECTS)
                    .mapToObj(i -> Change.published(TYPE, "m" + i, "updated", "AMEND", Map.of("text", text))
                            .withFullView(Map.of("text", text, "remark", "none")))
                    .toArray(Change[]::new));
        }
        store.run(store.credentials().owner(), "analyze");
    }

    static List<String> statements() {
        return List.of(PastVersions.PUBLIC_AT, PastVersions.PUBLIC_LIST, PastVersions.FULL_AT, PastVersions.FULL_LIST);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void readsTheLogOfOneObjectByItsIndex(String statement) throws SQLException {
        // Given
        var open = statement.contains("public_history");

        // When
        var plan = plan(
                open ? store.credentials().anonymous() : store.credentials().app(), bound(statement));

        // Then
        assertTrue(plan.contains("change_log_by_object"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    /** The statement with the values that a request would bind. */
    private static String bound(String statement) {
        return statement
                .replace("?::uuid", "null::uuid")
                .replace("topic = ?", "topic = 'test.motion.v1'")
                .replace("message_key = ?", "message_key = 'm7'")
                .replace("id = ?", "id = 'm7'")
                .replace("type = ?", "type = 'test.motion'")
                .replace("occurred_at <= ?", "occurred_at <= now()")
                .replace("version < ?", "version < 9")
                .replace("limit ?", "limit 3");
    }

    private String plan(Login login, String statement) throws SQLException {
        try (var connection = store.connect(login);
                var explain = connection.createStatement();
                var rows = explain.executeQuery("explain " + statement)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
