package org.openscrutiny.meetings.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.meetings.SiblingTopics;

/** What the anonymous database role may select, asked of every table that the catalogue knows (case 120). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class AnonymousRoleTest {

    private static final String REFUSED = "42501";
    private static final String RELATIONS =
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm',"
                    + " 'p')";
    private static final Set<String> OPEN = Set.of("public_state", "change_feed", "public_change", "public_history");

    @Test
    void theAnonymousRoleReadsPublicBytesAndReadModelsOnly() {
        // When
        var readable = new TreeSet<String>();
        for (var table : TestDatabase.ask(RELATIONS)) {
            if (refusal(TestDatabase.PUBLIC, "select * from " + table).isEmpty()) {
                readable.add(table);
            }
        }

        // Then
        readable.removeIf(table -> OPEN.contains(table) || table.endsWith("_seen"));
        assertEquals(Set.of(), readable);
    }

    @TestFactory
    Stream<DynamicTest> noSealedTableAnswersTheAnonymousRole() {
        var sealed = TestDatabase.ask(RELATIONS + " and relname like '%sealed%' order by relname");
        assertEquals(List.of("sealed_text", "sealed_text_version"), sealed);
        return sealed.stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    assertEquals(REFUSED, refusal(TestDatabase.PUBLIC, "select * from " + table));
                    assertEquals(REFUSED, refusal(TestDatabase.PUBLIC, "select count(*) from " + table));
                    assertEquals(REFUSED, refusal(TestDatabase.PUBLIC, "select 1 from " + table + " limit 0"));
                }));
    }

    @Test
    void noFunctionLetsTheAnonymousRoleIn() {
        // When: a function that runs as its owner, and that everybody or the anonymous role may call
        var doors = TestDatabase.ask("""
            select p.proname from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prosecdef
              and has_function_privilege('%s', p.oid, 'execute')""".formatted(System.getProperty("SCRUTINY_DATABASE_PUBLIC")));

        // Then
        assertEquals(List.of(), doors);
    }

    @Test
    void theServiceOnlyAddsToTheVersionsOfSealedTexts() {
        for (var wish : List.of(
                "update sealed_text_version set payload = ''",
                "delete from sealed_text_version",
                "truncate sealed_text_version")) {
            assertEquals(REFUSED, refusal(TestDatabase.APP, wish), wish);
        }
    }

    @Test
    void nothingOfTheOpenTablesPointsAtTheSealedOnes() {
        assertEquals(List.of(), TestDatabase.ask("""
            select conname from pg_constraint
            where contype = 'f' and (conrelid::regclass::text like 'sealed%' or confrelid::regclass::text like 'sealed%')"""));
    }

    private static String refusal(String role, String sql) {
        try {
            TestDatabase.askAs(role, sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }
}
