package org.openscrutiny.meetings.body;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Role;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.SiblingTopics;

@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class BodyTest {

    private final Clerk clerk = Clerk.ofAll();

    @Test
    void listsTheTypedPairsAndNoOther() {
        // Given
        var listed = Set.of(
                "ESTABLISH DRAFT ACTIVE",
                "RECORD_AS_PRINTED DRAFT ACTIVE",
                "RECORD_AS_PRINTED DRAFT DISBANDED",
                "RECORD_AS_PRINTED ACTIVE DISBANDED");
        for (var command : BodyCommand.values()) {
            for (var from : BodyState.values()) {
                for (var to : BodyState.values()) {
                    // When
                    boolean leads = command.leads(from, to);

                    // Then
                    assertEquals(listed.contains(command + " " + from + " " + to), leads, command + " " + from);
                }
            }
        }
    }

    @Test
    void staysHiddenUntilEstablished() {
        // Given
        var name = Clerk.freshName();
        var council = clerk.created("/v1/bodies", Map.of("kind", "COUNCIL", "name", name));
        var path = "/v1/bodies/" + council;
        RestAssured.get(path).then().statusCode(404);

        // When
        clerk.move(path, Map.of("command", "ESTABLISH")).then().statusCode(200);

        // Then
        RestAssured.get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"p1\"")
                .body("name", equalTo(name))
                .body("version", equalTo(1));
        RestAssured.get("/v1/bodies?kind=COUNCIL&limit=200").then().body("items.name", hasItem(name));
        clerk.move(path, Map.of("command", "ESTABLISH")).then().statusCode(409);
    }

    @Test
    void needsAParentToBeEstablished() {
        // Given
        var path = "/v1/bodies/" + clerk.created("/v1/bodies", Map.of("kind", "COMMITTEE", "name", Clerk.freshName()));

        // When
        var refused = clerk.move(path, Map.of("command", "ESTABLISH"));

        // Then
        refused.then().statusCode(422).body("type", equalTo("/problems/body-incomplete"));
        clerk.move(path, Map.of("command", "RECORD_AS_PRINTED", "state", "DISBANDED", "source", "J:4"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISBANDED"))
                .body("warnings.code", contains("GUARD_NOT_MET"))
                .body("warnings[0].message", containsString("body-incomplete"));
    }

    @Test
    void refusesALoopOfThree() {
        // Given
        var first = clerk.created("/v1/bodies", Map.of("kind", "COMMITTEE", "name", Clerk.freshName()));
        var second =
                clerk.created("/v1/bodies", Map.of("kind", "COMMITTEE", "name", Clerk.freshName(), "parentId", first));
        var third =
                clerk.created("/v1/bodies", Map.of("kind", "COMMITTEE", "name", Clerk.freshName(), "parentId", second));

        // When
        var refused = clerk.patch("/v1/bodies/" + first, "/v1/bodies/" + first, Map.of("parentId", third));

        // Then
        refused.then().statusCode(422).body("type", equalTo("/problems/body-cycle"));
        clerk.patch("/v1/bodies/" + first, "/v1/bodies/" + first, Map.of("parentId", first))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/body-cycle"));
    }

    @Test
    void givesANameToOneBodyOnADay() {
        // Given
        var name = Clerk.freshName();
        clerk.created("/v1/bodies", Map.of("kind", "COMMITTEE", "name", name));

        // When
        var refused = clerk.post(
                "/v1/bodies",
                Map.of(
                        "kind",
                        "COMMITTEE",
                        "name",
                        Clerk.freshName(),
                        "aliases",
                        java.util.List.of(
                                Map.of("name", name.toUpperCase(java.util.Locale.ROOT), "from", "2018-01-01"))));

        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors.code", hasItem("NAME_TAKEN"));
    }

    @Test
    void letsAnOfficerRecordThePastAndNothingElse() {
        // Given
        var path = "/v1/bodies/" + clerk.created("/v1/bodies", Map.of("kind", "COUNCIL", "name", Clerk.freshName()));
        var officer = TestTokens.bearer("officer", Role.OFFICER);
        var tag = RestAssured.given().header("Authorization", officer).get(path).header("ETag");

        // When
        var established = RestAssured.given()
                .header("Authorization", officer)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("command", "ESTABLISH"))
                .post(path + "/transitions");
        var recorded = RestAssured.given()
                .header("Authorization", officer)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("command", "RECORD_AS_PRINTED", "state", "ACTIVE", "source", "F:3"))
                .post(path + "/transitions");

        // Then
        established.then().statusCode(403);
        recorded.then().statusCode(200).body("state", equalTo("ACTIVE"));
    }
}
