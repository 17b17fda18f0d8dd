package org.openscrutiny.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;
import org.openscrutiny.meetings.programme.YearlyScrutinyTest;

/** D34: every list costs as many statements for two hundred rows as for one. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class ListStatementsTest {

    private static final int MANY = 200;
    private static final String EVERYBODY = "";
    private static final String ID = "'id', o.id || n";

    private final Clerk clerk = Clerk.ofAll();

    @Test
    void bodies() {
        var parent = clerk.created("/v1/bodies", Map.of("kind", "COUNCIL", "name", Clerk.freshName()));
        var body = clerk.committee(Clerk.freshName(), parent, Map.of());
        assertConstant(
                "/v1/bodies?parent=" + parent,
                () -> {
                    copies("body", ID, body);
                    copies("public_state", ID, body);
                },
                EVERYBODY,
                clerk.bearer());
    }

    @Test
    void meetings() {
        var body = clerk.committee(Clerk.freshName());
        var meeting = clerk.meeting(body, "2030-02-27");
        clerk.item(meeting, Map.of("number", "A1", "kind", "REPORT", "openTitle", "A report"));
        assertConstant(
                "/v1/meetings?body=" + body,
                () -> {
                    copies("meeting", ID, meeting);
                    copies("agenda_item", ID + ", 'meeting_id', o.meeting_id || n", "meeting_id", meeting);
                    copies("public_state", ID, meeting);
                },
                EVERYBODY,
                clerk.bearer());
    }

    /** Everybody else reads the items out of the one row of their meeting. */
    @Test
    void agendaItems() {
        var meeting = clerk.meeting(clerk.committee(Clerk.freshName()), "2030-02-27");
        var item = clerk.item(meeting, Map.of("number", "A1", "kind", "REPORT", "openTitle", "Report"));
        assertConstant(
                "/v1/meetings/" + meeting + "/agenda-items",
                () -> copies("agenda_item", ID + ", 'number', o.number || n, 'position', n", item),
                clerk.bearer());
    }

    @Test
    void minutes() {
        var committee = Committee.fresh();
        var meeting = committee.held("2018-01-30");
        var minutes = id(committee.published(meeting, Map.of("verb", "NOTE", "text", "note it")));
        assertConstant(
                "/v1/minutes?body=" + committee.id,
                () -> {
                    copies("meeting", ID, meeting);
                    copies("minutes", ID + ", 'meeting_id', o.meeting_id || n", minutes);
                    copies("public_state", ID, minutes);
                },
                EVERYBODY,
                clerk.bearer());
    }

    @Test
    void recommendations() {
        var committee = Committee.fresh();
        var part = committee.part(committee.published(
                committee.held("2018-02-28"), Map.of("verb", "RECOMMEND", "text", "Report each quarter.")));
        var wish = Map.of("resolutionPartId", part, "basis", "EXECUTIVE");
        var recommendation = clerk.created("/v1/recommendations", wish);
        clerk.move("/v1/recommendations/" + recommendation, Map.of("command", "RESOLVE"))
                .then()
                .statusCode(200);
        var unique = ", 'reference', o.reference || n, 'resolution_part_id', o.resolution_part_id || n";
        assertConstant(
                "/v1/recommendations?body=" + committee.id,
                () -> {
                    copies("recommendation", ID + unique, recommendation);
                    copies("public_state", ID, recommendation);
                },
                EVERYBODY,
                clerk.bearer());
    }

    @Test
    void workProgrammeItems() {
        var list = YearlyScrutinyTest.list(YearlyScrutinyTest.planned());
        var item = Wire.get(list).send().json().at("/items/0/id").asText();
        assertConstant(
                list,
                () -> {
                    copies("work_programme_item", ID + ", 'agreement_version', o.agreement_version || n", item);
                    copies("public_state", ID, item);
                },
                EVERYBODY);
    }

    @Test
    void readsOfSealedMaterial() {
        var object = "/v1/agenda-items/" + UUID.randomUUID() + "/sealed";
        var entry = "insert into access_log (actor, roles, purpose, object, at)"
                + " select 'a', 'clerk', 'meeting', '%s', now() from generate_series(1, %d)";
        TestDatabase.ask(entry.formatted(object, 1));
        assertConstant(
                "/v1/access-log?object=" + object,
                () -> TestDatabase.ask(entry.formatted(object, MANY - 1)),
                TestTokens.bearer("monitor", Role.MONITORING_OFFICER));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void copies(String table, String differing, String id) {
        copies(table, differing, "id", id);
    }

    private static void copies(String table, String differing, String key, String value) {
        TestDatabase.copy(MANY - 1, table, differing, key, value);
    }

    /** Asks for one row, makes the copies, and asks for all of them. */
    private static void assertConstant(String path, Runnable copies, String... bearers) {
        var all = path.contains("?") ? path + "&limit=" + MANY : path;
        var one =
                Stream.of(bearers).map(bearer -> Statements.ofGet(all, bearer)).toList();
        copies.run();
        for (int i = 0; i < bearers.length; i++) {
            var few = one.get(i);
            var many = Statements.ofGet(all, bearers[i]);
            var rows = Wire.get(all).as(bearers[i]).send().json().path("items");
            assertEquals(MANY, rows.size(), all);
            assertEquals(few.size(), many.size(), () -> few + " against " + many);
        }
    }
}
