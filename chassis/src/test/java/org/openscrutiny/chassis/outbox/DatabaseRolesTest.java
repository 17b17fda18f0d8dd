package org.openscrutiny.chassis.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.local.Credentials.Login;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseRolesTest {

    private static final String REFUSED = "42501";

    private final Store store = OutboxServers.store("outbox_roles");

    @BeforeAll
    void writeOneChange() throws SQLException {
        new Author(store)
                .commit(Change.published(
                        AggregateType.of("test", "motion"), "m1", "updated", "AMEND", Map.of("text", "first")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"change_log", "change_payload", "change_feed", "change_seal", "access_log"})
    void theServiceCannotRewriteHistory(String table) {
        var app = store.credentials().app();
        assertEquals(REFUSED, refusal(app, "delete from " + table));
        assertEquals(REFUSED, refusal(app, "truncate " + table));
        assertEquals(REFUSED, refusal(app, "update %1$s set %2$s = %2$s".formatted(table, secondColumn(table))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"change_log", "change_feed", "change_seal", "access_log"})
    void notEvenTheOwnerCanByAnOrdinaryStatement(String table) {
        store.run(store.credentials().owner(), row(table));
        assertEquals("P0001", refusal(store.credentials().owner(), "delete from " + table));
    }

    @Test
    void theServiceCannotChangeTheSchema() {
        var app = store.credentials().app();
        assertEquals(REFUSED, refusal(app, "create table mine (id text)"));
        assertEquals(REFUSED, refusal(app, "alter table change_log disable trigger all"));
        assertEquals(REFUSED, refusal(app, "drop table change_log"));
    }

    @Test
    void thePublicReadsPublicTablesOnly() {
        var tables = new TreeSet<String>(store.column(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')"));
        var readable = new TreeSet<String>();
        for (var table : tables) {
            if (isAllowed("select * from " + table)) {
                readable.add(table);
            }
        }
        assertEquals(Set.of("public_state", "public_change", "public_history"), readable);
        assertTrue(isAllowed("select feed_seq, type, id, version, modified from change_feed"));
        assertFalse(isAllowed("select change_id from change_feed"), "it counts sealed work");
    }

    @Test
    void thePublicWritesNothing() {
        var anonymous = store.credentials().anonymous();
        assertEquals(REFUSED, refusal(anonymous, "update public_state set payload = '{}'"));
        assertEquals(REFUSED, refusal(anonymous, "delete from change_feed"));
        assertEquals(REFUSED, refusal(anonymous, "select erase_payload(1, now())"));
        assertEquals(REFUSED, refusal(anonymous, "create table mine (id text)"));
    }

    private String secondColumn(String table) {
        return store.column("select attname from pg_attribute where attrelid = '%s'::regclass and attnum = 2"
                        .formatted(table))
                .getFirst();
    }

    private static String row(String table) {
        return switch (table) {
            case "change_log" -> "select 1";
            case "change_feed" ->
                "insert into change_feed select 1, id, 't', 'm', 1, now() from change_log on conflict do nothing";
            case "change_seal" -> "insert into change_seal select 1, id, 'h' from change_log on conflict do nothing";
            default -> "insert into access_log (actor, roles, purpose, object, at) values ('a', 'r', 'p', 'o', now())";
        };
    }

    private boolean isAllowed(String sql) {
        try (var connection = store.connect(store.credentials().anonymous());
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            assertEquals(REFUSED, e.getSQLState());
            return false;
        }
    }

    private String refusal(Login login, String sql) {
        try (var connection = assertDoesNotThrow(() -> store.connect(login));
                var statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                    .getSQLState();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
