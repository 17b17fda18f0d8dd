package org.openscrutiny.chassis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database of a service that ran before it was noted when something public went away. */
class PublicDeletionsTest {

    private static final AggregateType TYPE = AggregateType.of("test", "motion");
    private static final String NOTED = "select id, deleted_version from public_state";
    private static final String SHOWN = "select id || ' ' || version from public_history order by 1";

    private final Store store = OutboxServers.store("public_deletions");
    private final Author author = new Author(store);
    private int text;

    @Test
    void learnsFromItsLogWhatIsToStayHidden() throws SQLException {
        // Given
        author.commit(published("stays"), published("gone"), published("again"), published("twice"));
        author.commit(published("stays"), deleted("gone"), deleted("again"), deleted("twice"));
        author.commit(published("again"), published("twice"));
        author.commit(deleted("twice"));
        author.commit(published("twice"), published("twice"));
        Map<String, String> noted = store.map(NOTED);
        List<String> shown = store.column(SHOWN);
        installedBefore();

        // When
        store.migrate();

        // Then
        assertEquals(Map.of("stays", "0", "gone", "2", "again", "2", "twice", "4"), noted);
        assertEquals(List.of("again 3", "stays 1", "stays 2", "twice 5", "twice 6"), shown);
        assertEquals(noted, store.map(NOTED));
        assertEquals(shown, store.column(SHOWN));
    }

    /** As the database was before the column, the trigger and the views that ask for it. */
    private void installedBefore() {
        store.run(store.credentials().owner(), """
                drop trigger public_state_keeps_deletions on public_state;
                drop function keep_deleted_version;
                alter table public_state drop column deleted_version cascade;
                delete from flyway_schema_history where script like 'R__public%'""");
    }

    private Change published(String id) {
        return Change.published(TYPE, id, "updated", "AMEND", Map.of("text", ++text));
    }

    private Change deleted(String id) {
        return Change.deleted(TYPE, id, "deleted", "TAKE_AWAY", Map.of("text", text));
    }
}
