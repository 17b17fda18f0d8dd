package org.openscrutiny.performance.series;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** Nothing rebases by itself: one person proposes, another accepts, and only then everybody sees it. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RebaseTest {
    private static final Map<String, String> ACCEPT = Map.of("command", "ACCEPT");

    @Test
    void anAcceptedRebaseStartsAGroup() {
        // Given
        var known = Drawn.months(Drawn.SHIFT + " 70 72 71 70 72 71 70 72 71 70 72 71 70");
        var both = Council.both("officer-2");
        // When
        var proposed = propose(both, known, "2011-11");
        // Then
        proposed.then().statusCode(201).body("state", is("PROPOSED")).body("proposedBy", is("officer-2"));
        var path = proposed.header("Location");
        Drawn.read(known, "/rebases").statusCode(200).body("items", empty());
        Drawn.read(known, "/rebases/1").statusCode(404);
        Drawn.read(known, "/rebases/1/history").statusCode(404);
        Drawn.read(known, "/xmr").body("groups", hasSize(1));
        both.request().get(path).then().statusCode(200).body("evidence", notNullValue());
        // When, Then
        both.move(path, ACCEPT).then().statusCode(403);
        Council.approver().moveWith("\"r9\"", path, ACCEPT).then().statusCode(412);
        Council.approver()
                .move(path, ACCEPT)
                .then()
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("acceptedBy", is("approver-1"));
        Council.approver().move(path, ACCEPT).then().statusCode(409);
        Drawn.read(known, "/rebases")
                .body("items", hasSize(1))
                .body("items[0].reason", is("More staff"))
                .body("items[0].proposedBy", nullValue());
        Drawn.read(known, "/rebases/1").statusCode(200).body("acceptedAt", notNullValue());
        Drawn.read(known, "/rebases/1?asOf=2012-01-01T00:00:00Z").statusCode(404);
        Drawn.read(known, "/xmr")
                .body("groups", hasSize(2))
                .body("groups[1].rebase", is(1))
                .body("groups[1].from", is("2011-11"))
                .body("groups[1].limits.points", is(13))
                .body("variation", is("COMMON_CAUSE"));
        Council.approver().request().get(path + "/history").then().body("items", hasSize(2));
        Drawn.read(known, "/rebases/1/history")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].command", is("ACCEPT"))
                .body(
                        "items[0].occurredAt",
                        is(Drawn.read(known, "/rebases/1").extract().<String>path("acceptedAt")))
                .body("items[0].actor", nullValue());
    }

    @Test
    void aProposalMustBeWholeAndNew() {
        var known = Drawn.months("1 2 3");
        propose(Council.officer("officer-3", "OTHER"), known, "2010-05").then().statusCode(403);
        propose(Council.officer(), known, "2010/10").then().statusCode(422).body("errors[0].pointer", is("/period"));
        propose(Council.officer(), known, "2010-05").then().statusCode(201);
        propose(Council.officer(), known, "May 2010").then().statusCode(409);
        Council.officer()
                .post(
                        "/v1/indicators/" + known.id() + "/rebases",
                        Map.of("areaCode", "E1", "period", "", "reason", "", "evidence", ""))
                .then()
                .statusCode(422)
                .body("errors", hasSize(3));
    }

    private static Response propose(Council who, Council.Known known, String period) {
        return who.post(
                "/v1/indicators/" + known.id() + "/rebases",
                Map.of("areaCode", Council.KENT, "period", period, "reason", "More staff", "evidence", "Report"));
    }
}
