package org.openscrutiny.csa.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class VersionsTest {

    private static final Map<String, Object> CONSULT = Map.of(
            "command",
            "CONSULT",
            "consultation",
            Map.of("with", "Partners", "from", "2026-01-05", "to", "2026-02-02", "findings", "None"));
    private static final Map<String, Object> ADOPT = Map.of(
            "command", "ADOPT", "agreedAt", Map.of("group", "Partnership", "date", "2026-03-02", "minuteRef", "7"));
    private static final Map<String, Object> PUBLISH = Map.of("command", "PUBLISH");

    @Test
    void goesFromDraftToPublishedAndShowsNothingOfItBefore() {
        // Given
        var agreement = Api.agreement("Life of a version");
        var priority = Api.priority(agreement, "P1", "Priority one");
        Api.draft(agreement, "1.0", "2026-04-01", priority);
        Api.move(agreement, "1.0", CONSULT).then().statusCode(200).body("state", equalTo("CONSULTED"));
        Api.move(agreement, "1.0", ADOPT).then().statusCode(200).body("state", equalTo("AGREED"));
        given().get("/v1/agreements/" + agreement).then().statusCode(404);
        given().get("/v1/priorities/" + priority).then().statusCode(404);

        // When
        var published = Api.move(agreement, "1.0", PUBLISH);

        // Then
        published.then().statusCode(200).body("state", equalTo("PUBLISHED")).body("warnings", hasSize(0));
        given().get("/v1/agreements/" + agreement)
                .then()
                .statusCode(200)
                .header("ETag", "\"p1\"")
                .body("versions[0].agreedAt.minuteRef", equalTo("7"));
        given().get("/v1/priorities/" + priority).then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void refusesStepsThatAreNotListed() {
        // Given
        var agreement = Api.agreement("Steps");
        Api.draft(agreement, "1.0", "2026-04-01");

        // When
        var published = Api.move(agreement, "1.0", PUBLISH);

        // Then
        published
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("detail", containsString("CONSULT"));
    }

    @Test
    void needsAConsultationAMeetingAndAReason() {
        // Given
        var agreement = Api.agreement("Guards");
        Api.draft(agreement, "1.0", "2026-04-01");

        // When
        var unconsulted = Api.move(agreement, "1.0", Map.of("command", "CONSULT"));
        Api.move(agreement, "1.0", CONSULT);
        var unminuted = Api.move(agreement, "1.0", Map.of("command", "ADOPT"));
        var unreasoned = Api.move(agreement, "1.0", Map.of("command", "REVISE"));
        var revised = Api.move(agreement, "1.0", Map.of("command", "REVISE", "reason", "A partner objects"));

        // Then
        unconsulted.then().statusCode(422).body("errors[0].pointer", equalTo("/consultation"));
        unminuted.then().statusCode(422).body("errors[0].pointer", equalTo("/agreedAt"));
        unreasoned.then().statusCode(422).body("type", equalTo("/problems/reason-required"));
        revised.then().statusCode(200).body("state", equalTo("DRAFT"));
    }

    @Test
    void needsAChangeEntryAndALeadToBePublished() {
        // Given
        var agreement = Api.agreement("Missing");
        var unled = Api.post(
                        "/v1/priorities",
                        Map.of(
                                "agreementId",
                                agreement,
                                "code",
                                "P1",
                                "names",
                                List.of(Map.of("text", "Unled", "kind", "FULL"))))
                .id();
        var draft = Map.of(
                "number", "1.0",
                "effectiveFrom", "2026-04-01",
                "placements", List.of(Map.of("list", "AGREEMENT", "priorityId", unled, "ordinal", 1)));
        Api.post("/v1/agreements/" + agreement + "/versions", draft);
        Api.move(agreement, "1.0", CONSULT);
        Api.move(agreement, "1.0", ADOPT);

        // When
        var published = Api.move(agreement, "1.0", PUBLISH);

        // Then
        published
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/change-log-missing"))
                .body("errors.code", equalTo(List.of("CHANGE_LOG_MISSING", "LEAD_MISSING")));
    }

    @Test
    void keepsFailedGuardsOfAPastRecordAsWarnings() {
        // Given
        var agreement = Api.agreement("As printed");
        Api.post("/v1/agreements/" + agreement + "/versions", Map.of("number", "1.0", "effectiveFrom", "2012-04-01"));

        // When
        var unsourced = Api.move(agreement, "1.0", Map.of("command", "RECORD_AS_PRINTED", "state", "PUBLISHED"));
        var recorded = Api.move(agreement, "1.0", Api.printed());

        // Then
        unsourced.then().statusCode(422).body("errors.pointer", hasItem("/source"));
        var codes = List.of("CONSULTATION_MISSING", "MINUTE_MISSING", "CHANGE_LOG_MISSING");
        recorded.then().statusCode(200).body("warnings.code", equalTo(codes));
        assertEquals(
                codes,
                given().get("/v1/agreements/" + agreement).jsonPath().getList("versions[0].warnings.code"),
                "stored and shown");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 409",
        "0.9, 409",
        "1.1, 201",
        "1.2, 201",
        "2.0, 201",
        "3.0, 201",
        "2.1, 422",
        "v2, 422",
        "1.01, 422"
    })
    void givesANumberOnceAndInStep(String next, int status) {
        // Given
        var agreement = Api.agreement("Numbers");
        Api.draft(agreement, "1.0", "2026-04-01");

        // When
        var drafted = Api.coordinator()
                .contentType("application/json")
                .body(Map.of("number", next))
                .post("/v1/agreements/" + agreement + "/versions");

        // Then
        drafted.then().statusCode(status);
        if (status == 409) {
            drafted.then().body("type", equalTo("/problems/version-number-taken"));
        }
    }

    @Test
    void refusesAnEffectiveDateOutOfOrder() {
        // Given
        var agreement = Api.agreement("Dates");
        Api.publish(agreement, "1.0", "2017-04-01");
        Api.draft(agreement, "2.0", "2017-04-01");

        // When
        var recorded = Api.move(agreement, "2.0", Api.printed());

        // Then
        recorded.then().statusCode(422).body("type", equalTo("/problems/effective-date-order"));
    }

    @Test
    void keepsTheOldVersionInForceUntilTheNewOnesFirstDay() {
        // Given
        var agreement = Api.agreement("Early");
        Api.publish(agreement, "1.0", "2017-04-01");
        Api.publish(agreement, "2.0", "2018-04-01");

        // When
        var before = given().get("/v1/agreements/" + agreement + "/versions?on=2018-03-31");
        var after = given().get("/v1/agreements/" + agreement + "/versions?on=2018-04-01");

        // Then
        before.then().body("items.standing", equalTo(List.of("IN_FORCE", "UPCOMING")));
        after.then().body("items.standing", equalTo(List.of("SUPERSEDED", "IN_FORCE")));
    }

    @Test
    void freezesWhatIsAgreed() {
        // Given
        var agreement = Api.agreement("Frozen");
        var path = "/v1/agreements/" + agreement + "/versions/1.0";
        Api.draft(agreement, "1.0", "2026-04-01");
        var open = Api.patch(path, Api.tag(path), Map.of("foreword", "Before"));
        Api.move(agreement, "1.0", CONSULT);
        Api.move(agreement, "1.0", ADOPT);

        // When
        var frozen = Api.patch(path, Api.tag(path), Map.of("foreword", "After"));

        // Then
        open.then().statusCode(200).body("foreword", equalTo("Before"));
        frozen.then().statusCode(409).body("type", equalTo("/problems/frozen-version"));
    }

    @Test
    void needsTheTagOfWhatWasRead() {
        // Given
        var agreement = Api.agreement("Tags");
        Api.publish(agreement, "1.0", "2017-04-01");
        var path = "/v1/agreements/" + agreement;
        var tag = Api.tag(path);
        Api.patch(path, tag, Map.of("title", "Tags, changed")).then().statusCode(200);

        // When
        var none = Api.coordinator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("title", "x"))
                .patch(path);
        var stale = Api.patch(path, tag, Map.of("title", "x"));
        var ofThePublicView = Api.patch(path, given().get(path).header("ETag"), Map.of("title", "x"));

        // Then
        none.then().statusCode(428);
        stale.then().statusCode(412);
        ofThePublicView.then().statusCode(412);
    }

    @Test
    void letsOnlyTheCoordinatorWrite() {
        // Given
        var body = Map.of("title", "Not mine", "area", "Kent", "termPolicy", "ROLLING");
        for (var role : Role.values()) {
            if (role != Role.COORDINATOR) {
                // When
                var answer =
                        Api.as(role).contentType("application/json").body(body).post("/v1/agreements");

                // Then
                answer.then().statusCode(403);
            }
        }
        given().contentType("application/json")
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(401);
    }
}
