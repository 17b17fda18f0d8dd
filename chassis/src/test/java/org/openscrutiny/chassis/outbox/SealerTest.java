package org.openscrutiny.chassis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SealerTest {

    private static final AggregateType TYPE = AggregateType.of("test", "motion");

    private final Store store = OutboxServers.store("sealer_" + Long.toHexString(System.nanoTime()));
    private final Author author = new Author(store);
    private final ChainCheck check = new ChainCheck(store.pool(1));

    @BeforeEach
    void sealThreeChanges() throws SQLException {
        for (var text : List.of("first", "second", "third")) {
            author.commit(Change.published(TYPE, "m1", "updated", "AMEND", Map.of("text", text)));
            new Sealer(store.pool(1)).sweep();
        }
    }

    @Test
    void chainsEveryRowOfTheLog() throws SQLException {
        // When
        var broken = check.firstBroken();

        // Then
        assertNull(broken);
        assertEquals(List.of("1", "2", "3"), store.column("select position from change_seal order by 1"));
        assertEquals(List.of("1", "2", "3"), store.column("select change_id from change_seal order by position"));
    }

    @Test
    void showsWhereTheLogWasTamperedWith() throws SQLException {
        // Given
        tamper("update change_log set actor = 'somebody-else' where id = 2");

        // When
        var broken = check.firstBroken();

        // Then
        assertEquals(2, broken);
    }

    @Test
    void showsARowTakenOut() throws SQLException {
        // Given
        tamper("delete from change_seal where change_id = 2");

        // When
        var broken = check.firstBroken();

        // Then
        assertEquals(3, broken);
    }

    @Test
    void showsAPayloadThatIsNotTheOneLogged() throws SQLException {
        // Given
        tamper("update change_payload set payload = '{}' where change_id = 3");

        // When
        var broken = check.firstBroken();

        // Then
        assertEquals(3, broken);
    }

    @Test
    void staysWholeWhenAPayloadIsErased() throws SQLException {
        // Given
        var hashes = store.column("select hash from change_seal order by position");
        store.run(store.credentials().app(), "select erase_payload(2, '2026-03-03T00:00:00Z')");

        // When
        var broken = check.firstBroken();

        // Then
        assertNull(broken);
        assertEquals(hashes, store.column("select hash from change_seal order by position"));
        assertEquals(
                List.of(List.of("1", "false"), List.of("2", "true"), List.of("3", "false")),
                store.rows("select change_id, case when payload is null and erased_at is not null then 'true'"
                        + " else 'false' end from change_payload order by 1"));
    }

    /** As the owner can, once the triggers are off. */
    private void tamper(String sql) {
        store.run(
                store.credentials().owner(),
                "alter table change_log disable trigger user; " + "alter table change_seal disable trigger user; "
                        + sql);
    }
}
