package org.openscrutiny.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Statements;

/** D34: every list costs as many statements for two hundred rows as for one. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class ListStatementsTest {

    private static final int MANY = 200;

    private final Clerk clerk = Clerk.ofAll();

    @Test
    void bodies() {
        var parent = clerk.created("/v1/bodies", Map.of("kind", "COUNCIL", "name", Clerk.freshName()));
        assertConstant("/v1/bodies?parent=" + parent, i -> clerk.committee(Clerk.freshName(), parent, Map.of()));
    }

    @Test
    void meetings() {
        var body = clerk.committee(Clerk.freshName());
        assertConstant("/v1/meetings?body=" + body, i -> {
            var meeting = clerk.meeting(body, "2030-02-27");
            clerk.item(meeting, Map.of("number", "A1", "kind", "REPORT", "openTitle", "A report"));
        });
    }

    @Test
    void agendaItems() {
        var meeting = clerk.meeting(clerk.committee(Clerk.freshName()), "2030-02-27");
        assertConstant(
                "/v1/meetings/" + meeting + "/agenda-items",
                i -> clerk.item(meeting, Map.of("number", "A" + i, "kind", "REPORT", "openTitle", "Report " + i)));
    }

    @Test
    void minutes() {
        var committee = Committee.fresh();
        assertConstant(
                "/v1/minutes?body=" + committee.id,
                i -> committee.published(committee.held("2018-01-30"), Map.of("verb", "NOTE", "text", "note it")));
    }

    @Test
    void recommendations() {
        var committee = Committee.fresh();
        var parts = committee.parts(MANY, "RECOMMEND");
        assertConstant("/v1/recommendations?body=" + committee.id, i -> {
            var path = "/v1/recommendations/"
                    + clerk.created(
                            "/v1/recommendations", Map.of("resolutionPartId", parts.get(i), "basis", "EXECUTIVE"));
            clerk.move(path, Map.of("command", "RESOLVE")).then().statusCode(200);
        });
    }

    private void assertConstant(String path, IntConsumer make) {
        // Given
        var limited = path + (path.contains("?") ? "&limit=" : "");
        make.accept(0);
        var one = new int[] {count(limited, 1, ""), count(limited, 1, clerk.bearer())};

        // When
        IntStream.range(1, MANY).forEach(make);

        // Then
        assertEquals(one[0], count(limited, MANY, ""), "by everybody");
        assertEquals(one[1], count(limited, MANY, clerk.bearer()), "by the clerk");
    }

    private static int count(String path, int limit, String bearer) {
        return Statements.ofGet(path.endsWith("=") ? path + limit : path, bearer)
                .size();
    }
}
