package org.openscrutiny.csa.priority;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class PrioritiesTest {

    @Test
    void endsAPriorityInAnotherButNeverInACircle() {
        // Given
        var agreement = Api.agreement("Lineage");
        var a = Api.priority(agreement, "A", "Priority A");
        var b = Api.priority(agreement, "B", "Priority B");
        Api.publish(agreement, "1.0", "2017-04-01", a, b);

        // When
        var absorbed = step(a, Map.of("kind", "ABSORBED_INTO", "otherPriorityId", b));
        var circle = step(b, Map.of("kind", "ABSORBED_INTO", "otherPriorityId", a));

        // Then
        absorbed.then().statusCode(200).body("status", equalTo("ABSORBED"));
        circle.then().statusCode(422).body("type", equalTo("/problems/lineage-cycle"));
        given().get("/v1/priorities/" + a).then().statusCode(200).body("deleted", equalTo(false));
    }

    @Test
    void placesAnEndedPriorityOnlyAfterItIsRestored() {
        // Given
        var agreement = Api.agreement("Restored");
        var a = Api.priority(agreement, "A", "Priority A");
        Api.publish(agreement, "1.0", "2017-04-01", a);
        step(a, Map.of("kind", "RETIRED", "reason", "No longer an issue"));
        var draft =
                Map.of("number", "2.0", "placements", List.of(Map.of("list", "LEADS", "priorityId", a, "ordinal", 1)));
        var versions = "/v1/agreements/" + agreement + "/versions";

        // When
        var early =
                Api.coordinator().contentType("application/json").body(draft).post(versions);
        Api.patch(
                        "/v1/priorities/" + a,
                        Api.tag("/v1/priorities/" + a),
                        Map.of("lineage", List.of(Map.of("kind", "RETIRED"), Map.of("kind", "RESTORED"))))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        var late = Api.coordinator().contentType("application/json").body(draft).post(versions);

        // Then
        early.then().statusCode(422).body("type", equalTo("/problems/priority-ended"));
        late.then().statusCode(201);
    }

    @Test
    void findsAPriorityByAnyNameAndGuessesNothing() {
        // Given
        var agreement = Api.agreement("Names");
        Api.priority(agreement, "A", "Serious and Organised Crime");
        Api.priority(agreement, "B", "Road Safety");
        Api.priority(agreement, "C", "road-safety");
        var placements = List.of(
                Map.of("list", "LEADS", "ordinal", 1, "nameUsed", "serious & ORGANISED  crime"),
                Map.of("list", "LEADS", "ordinal", 2, "nameUsed", "Road  Safety"),
                Map.of("list", "LEADS", "ordinal", 3, "nameUsed", "Parking"),
                Map.of("list", "LEADS", "ordinal", 3, "nameUsed", "Serious and Organised Crime"));

        // When
        var drafted = Api.coordinator()
                .contentType("application/json")
                .body(Map.of("number", "1.0", "placements", placements))
                .post("/v1/agreements/" + agreement + "/versions");

        // Then
        drafted.then()
                .statusCode(422)
                .body("errors.code", hasItem("AMBIGUOUS_NAME"))
                .body("errors.code", hasItem("UNKNOWN_PRIORITY"))
                .body("errors.find { it.code == 'AMBIGUOUS_NAME' }.message", containsString("B, C"))
                .body("errors.findAll { it.code == 'DUPLICATE_PLACEMENT' }", hasSize(2));
    }

    @Test
    void refusesWhatContradictsItself() {
        // Given
        var agreement = Api.agreement("Faults");
        var body = Map.of(
                "agreementId", agreement,
                "code", "P1",
                "names", List.of(Map.of("text", "Alias alone", "kind", "ALIAS")),
                "leads",
                        List.of(
                                Map.of("mode", "SINGLE"),
                                Map.of(
                                        "mode",
                                        "JOINT",
                                        "postIds",
                                        List.of("a", "b"),
                                        "from",
                                        "2018-01-01",
                                        "to",
                                        "2017-01-01")),
                "lineage", List.of(Map.of("kind", "SPLIT_FROM")),
                "indicatorLinks", List.of(Map.of("indicatorId", "i", "kind", "OUTCOME")),
                "noSuitableIndicator", Map.of("reason", "None"));

        // When
        var refused =
                Api.coordinator().contentType("application/json").body(body).post("/v1/priorities");

        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "FULL_NAME_MISSING",
                                "MODE_DOES_NOT_FIT",
                                "DATES_REVERSED",
                                "UNKNOWN_POST",
                                "UNKNOWN_POST",
                                "NO_SUITABLE_INDICATOR",
                                "REQUIRED")));
    }

    @Test
    void showsANewTitleOfAPostOnEveryPriorityItLeads() {
        // Given
        var agreement = Api.agreement("Posts");
        var post = Api.post(
                "/v1/posts",
                Map.of("title", "Head", "organisation", "Police", "kind", "OFFICE", "holderName", "A. N. Other"));
        var priority = Api.priority(agreement, "P1", "Priority one");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var path = "/v1/priorities/" + priority;
        Api.patch(
                        path,
                        Api.tag(path),
                        Map.of("leads", List.of(Map.of("postIds", List.of(post.id()), "mode", "SINGLE"))))
                .then()
                .statusCode(200);

        // When
        Api.patch("/v1/posts/" + post.id(), post.tag(), Map.of("title", "Head of Partnerships"))
                .then()
                .statusCode(200);

        // Then
        given().get(path)
                .then()
                .header("ETag", "\"p3\"")
                .body("leads[0].postTitle", equalTo("Head of Partnerships"))
                .body("leads[0].holderName", nullValue());
        given().get("/v1/posts/" + post.id()).then().statusCode(401);
        Api.as(Role.PARTNER).get("/v1/posts/" + post.id()).then().body("holderName", equalTo("A. N. Other"));
    }

    @Test
    void letsALeadLinkIndicatorsAndNothingElse() {
        // Given
        var agreement = Api.agreement("Leads");
        var priority = Api.priority(agreement, "P1", "Priority one");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var path = "/v1/priorities/" + priority;
        var links =
                Map.of("links", List.of(Map.of("indicatorId", UUID.randomUUID().toString(), "kind", "PROXY")));
        var lead = Api.as(Role.LEAD).get(path).then().statusCode(200).extract().header("ETag");

        // When
        var linked = Api.as(Role.LEAD)
                .header("If-Match", lead)
                .contentType("application/json")
                .body(links)
                .put(path + "/indicators");
        var untagged =
                Api.as(Role.LEAD).contentType("application/json").body(links).put(path + "/indicators");
        var renamed = Api.as(Role.LEAD)
                .header("If-Match", lead)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("code", "P2"))
                .patch(path);
        var partner = Api.as(Role.PARTNER)
                .header("If-Match", lead)
                .contentType("application/json")
                .body(links)
                .put(path + "/indicators");

        // Then
        linked.then().statusCode(200).body("warnings.code", equalTo(List.of("UNKNOWN_INDICATOR")));
        untagged.then().statusCode(428);
        renamed.then().statusCode(403);
        partner.then().statusCode(403);
        given().get(path + "/indicators").then().body("links[0].kind", equalTo("PROXY"));
    }

    @Test
    void listsByCodeInPages() {
        // Given
        var agreement = Api.agreement("Pages");
        var c = Api.priority(agreement, "C", "Priority C");
        var a = Api.priority(agreement, "A", "Priority A");
        var b = Api.priority(agreement, "B", "Priority B");
        Api.priority(agreement, "D", "Proposed only");
        Api.publish(agreement, "1.0", "2017-04-01", a, b, c);

        // When
        var first = given().get("/v1/priorities?limit=2&agreement=" + agreement);
        var second = given().get(first.jsonPath().getString("next"));

        // Then
        first.then().statusCode(200).body("items.code", equalTo(List.of("A", "B")));
        second.then().statusCode(200).body("items.code", equalTo(List.of("C"))).body("next", nullValue());
        Api.coordinator()
                .get("/v1/priorities?agreement=" + agreement)
                .then()
                .body("items.code", equalTo(List.of("C", "A", "B", "D")));
    }

    @Test
    void listsWhatHeldOnADay() {
        // Given
        var agreement = Api.agreement("Days");
        var priority = Api.priority(agreement, "A", "Safeguarding");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var path = "/v1/priorities/" + priority;
        var names = List.of(
                Map.of("text", "Safeguarding", "kind", "FULL", "to", "2018-04-01"),
                Map.of("text", "Safeguarding Vulnerable People", "kind", "FULL", "from", "2018-04-01"));
        Api.patch(path, Api.tag(path), Map.of("names", names)).then().statusCode(200);

        // When
        var before = given().get("/v1/priorities?on=2018-03-31&agreement=" + agreement);
        var after = given().get("/v1/priorities?on=2018-04-01&agreement=" + agreement);

        // Then
        before.then().statusCode(200).body("items.name", equalTo(List.of("Safeguarding")));
        after.then().statusCode(200).body("items.name", equalTo(List.of("Safeguarding Vulnerable People")));
        given().get("/v1/priorities?on=2018-02-30").then().statusCode(400).body("errors[0].pointer", equalTo("on"));
    }

    private static Response step(String priority, Map<String, Object> entry) {
        var path = "/v1/priorities/" + priority;
        return Api.patch(path, Api.tag(path), Map.of("lineage", List.of(entry)));
    }
}
