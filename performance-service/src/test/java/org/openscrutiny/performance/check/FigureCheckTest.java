package org.openscrutiny.performance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Recollection;
import org.openscrutiny.performance.Checks;
import org.openscrutiny.performance.Council;

/** A figure check from its recording to the public's view of it. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FigureCheckTest {
    @Inject
    Clock clock;

    @Test
    void aConflictNamesAReasonWorthLookingAt() {
        // When a count stands where a rate is named (2012:1143, 3589), and an arrow disagrees with April (2012:1068)
        Response rate = Council.officer().post("/v1/figure-checks", """
                        {"statement": "First time entrants per 100,000", "document": "Performance dashboard",
                         "reference": "2012:1143", "kind": "CROSS_PRINT", "published": {"printed": "1,088"},
                         "unit": "RATE_PER_100000", "inputs": [{"role": "ELSEWHERE", "printed": "743"}]}""");
        Response arrow = Council.officer().post("/v1/figure-checks", """
                        {"statement": "Library visits have fallen", "document": "Performance dashboard",
                         "reference": "2012:1068", "kind": "DIRECTION", "published": {"printed": "WORSENED"},
                         "polarity": "HIGHER_IS_BETTER", "inputs": [{"role": "BEFORE", "printed": "495k"},
                         {"role": "AFTER", "printed": "523k"}]}""");

        // Then
        rate.then()
                .statusCode(201)
                .body("verdict", equalTo("CONFLICT"))
                .body("proposal", equalTo("MISLABELLED"))
                .body("proposedMethod", nullValue());
        arrow.then()
                .statusCode(201)
                .body("recomputedWord", equalTo("IMPROVED"))
                .body("verdict", equalTo("CONFLICT"))
                .body("proposal", equalTo("PERIOD_DIFFERS"))
                .body("proposedMethod", equalTo("SAME_PERIOD_LAST_YEAR"));
    }

    @Test
    void aPrintedTotalIsBesideItsPartsInConflict() {
        // When
        Response recorded = Council.officer().post("/v1/figure-checks", Checks.income());

        // Then
        recorded.then()
                .statusCode(201)
                .header("ETag", "\"r0\"")
                .header("Location", startsWith("/v1/figure-checks/"))
                .body("state", equalTo("OPEN"))
                .body("verdict", equalTo("CONFLICT"))
                .body("proposal", equalTo("LATER_EXTRACT"))
                .body("rule", equalTo("FIGURE_CHECK v1"))
                .body("people.recordedBy", equalTo("officer-1"))
                .body("sentence", equalTo("£4,713 + £28,498 make £33,211, but “£62,087” is printed, £28,876 more."));
        assertEquals(
                "33211 33210 33212 0.5",
                recorded.jsonPath().getString("recomputed") + " "
                        + recorded.jsonPath().getString("low") + " "
                        + recorded.jsonPath().getString("high") + " "
                        + recorded.jsonPath().getString("inputs[0].halfWidth"));
    }

    @Test
    void aColourIsCheckedByTheTargetsOwnTolerancesAndTheCasesBehindIt() {
        // Given: 2.5 points below the target, between its own tolerances and those of the rule set
        Map<String, Object> claim = new HashMap<>(Map.of(
                "statement", "May is printed red",
                "document", "Performance dashboard",
                "kind", "RATING",
                "published", Map.of("printed", "RED"),
                "inputs",
                        List.of(
                                Map.of("role", "VALUE", "printed", "77.5%"),
                                Map.of("role", "LEVEL", "printed", "80"),
                                Map.of("role", "WHOLE", "printed", "40")),
                "polarity", "HIGHER_IS_BETTER",
                "family", "ABSOLUTE_DIFFERENCE"));
        // When, Then
        checked(claim).body("verdict", equalTo("CONFLICT")).body("recomputedWord", equalTo("GREEN"));
        claim.putAll(Map.of("amber", 1, "red", 2));
        checked(claim).body("verdict", equalTo("MATCH"));
        claim.put("minDenominator", 40);
        checked(claim).body("verdict", equalTo("MATCH"));
        claim.put("minDenominator", 41);
        checked(claim).body("verdict", equalTo("CONFLICT")).body("recomputedWord", equalTo("NONE"));
    }

    private static ValidatableResponse checked(Map<String, Object> claim) {
        return Council.officer().post("/v1/figure-checks", claim).then().statusCode(201);
    }

    @Test
    void aReasonExplainsItOnceAnotherPersonAcceptsIt() {
        // Given
        String path = Checks.conflict();
        Council.officer()
                .move(path, Map.of("command", "EXPLAIN", "reason", "LATER_EXTRACT", "text", "Late returns."))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("verdict", equalTo("CONFLICT"));
        given().get(path).then().statusCode(404);
        Council.both("officer-1")
                .move(path, Map.of("command", "ACCEPT"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/separation-of-duties"));

        // When
        Response accepted = Council.approver().move(path, Map.of("command", "ACCEPT"));

        // Then
        accepted.then().statusCode(200).body("state", equalTo("EXPLAINED")).body("verdict", equalTo("EXPLAINED"));
        given().get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"p1\"")
                .body("verdict", equalTo("EXPLAINED"))
                .body("explanation", equalTo(Map.of("reason", "LATER_EXTRACT", "text", "Late returns.")))
                .body("people", nullValue())
                .body("version", equalTo(1));
        given().get(path + "/history").then().statusCode(200).body("items.command", contains("ACCEPT"));
        Council.officer()
                .request()
                .get(path + "/history")
                .then()
                .body("items.command", contains("ACCEPT", "EXPLAIN", "RECORD"));
        Council.officer()
                .move(path, Map.of("command", "EXPLAIN", "reason", "MISLABELLED"))
                .then()
                .statusCode(409);
    }

    @Test
    void aConflictWithoutAReasonIsAcceptedAsOne() {
        // When
        Response accepted = Council.approver().move(Checks.conflict(), Map.of("command", "ACCEPT"));

        // Then
        accepted.then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED_CONFLICT"))
                .body("verdict", equalTo("CONFLICT"));
    }

    @Test
    void aCorrectionMustAgreeAndKeepsTheFirstPrint() {
        // Given
        String path = Checks.conflict();

        // When
        Response wrong = Council.officer().move(path, correction("£60,000"));
        Response right = Council.officer().move(path, correction("£33,211"));

        // Then
        wrong.then().statusCode(422).body("errors.code", contains("STILL_IN_CONFLICT"));
        right.then()
                .statusCode(200)
                .body("state", equalTo("CORRECTED"))
                .body("published", equalTo("£62,087"))
                .body("verdict", equalTo("CONFLICT"))
                .body("correction.printed", equalTo("£33,211"));
        Council.approver()
                .move(path, Map.of("command", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CORRECTED"));
        Council.approver().move(path, Map.of("command", "ACCEPT")).then().statusCode(409);
    }

    @Test
    void whatAgreesIsNotExplainedAndAReasonIsNeeded() {
        // Given
        String match = Checks.recorded(Checks.claim("TOTAL", "3", "PART 1", "PART 2"));

        // Then
        Council.officer()
                .move(match, Map.of("command", "EXPLAIN", "reason", "MISLABELLED"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOTHING_TO_EXPLAIN"));
        Council.officer()
                .move(Checks.conflict(), Map.of("command", "EXPLAIN"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-required"));
        Council.approver()
                .move(match, Map.of("command", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    void allFaultsOfAClaimComeAtOnce() {
        // Given
        Map<String, Object> claim = Checks.claim("TOTAL", "forty", "PART one", "BEFORE 2");
        claim.put("observationId", "none");
        claim.put("dashboardId", "none");
        claim.put("indicatorCode", "NONE-1");

        // When
        Response refused = Council.officer().post("/v1/figure-checks", claim);

        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "errors.find { it.pointer == '/published/printed' }.message",
                        endsWith("or the reason why there is none."))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/inputs/0/printed",
                                "/published/printed",
                                "/inputs/1/role",
                                "/observationId",
                                "/dashboardId",
                                "/indicatorCode"));
    }

    @Test
    void itIsAboutAnIndicatorOfItsOfficerAndFoundByIt() {
        // Given
        Council.Known indicator = Council.percentage();
        String observation = Council.published(Council.figure(indicator.code(), "2012-05", 77));
        Map<String, Object> claim = Checks.income();
        claim.put("observationId", observation.substring(observation.lastIndexOf('/') + 1));
        String path = Checks.recorded(claim);
        Council other = Council.officer("officer-2", "OTHER");

        // Then
        other.post("/v1/figure-checks", claim).then().statusCode(403);
        other.request().get(path).then().statusCode(404);
        String list = "/v1/figure-checks?indicatorId=" + indicator.id() + "&verdict=CONFLICT";
        Council.officer().request().get(list).then().body("items.indicatorId", contains(indicator.id()));
        other.request().get(list).then().statusCode(200).body("items", equalTo(List.of()));
        given().get(list).then().statusCode(200).body("items", equalTo(List.of()));
        given().get("/v1/figure-checks?verdict=WRONG").then().statusCode(400);
        Council.approver().move(path, Map.of("command", "ACCEPT")).then().statusCode(200);
        given().get(list).then().body("items.indicatorId", contains(indicator.id()));
        other.request().get(list).then().body("items.people", everyItem(nullValue()));
        given().get("/v1/changes?limit=200").then().body("items.type", not(hasItem(startsWith("performance.figure"))));
    }

    @Test
    void whatWasKnownOfItIsAnsweredAgain() {
        // Given
        String path = Checks.conflict();
        Recollection past = new Recollection(path, Council.officer().bearer(), clock);
        past.remember();
        for (String reason : List.of("LATER_EXTRACT", "SOURCE_DIFFERS", "MISLABELLED")) {
            Council.officer()
                    .move(path, Map.of("command", "EXPLAIN", "reason", reason))
                    .then()
                    .statusCode(200);
            past.remember();
        }
        Council.approver().move(path, Map.of("command", "ACCEPT")).then().statusCode(200);
        past.remember();

        // Then
        past.assertRecalled();
    }

    private static Map<String, Object> correction(String printed) {
        return Map.of("command", "CORRECT", "published", Map.of("printed", printed), "source", "Errata, August 2012");
    }
}
