package org.openscrutiny.performance.priority;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.Elsewhere;

/** Priorities are there for everybody, with the indicators that stand under them and their newest ratings. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PriorityTest {
    private final String agreement = UUID.randomUUID().toString();
    private final String linked = UUID.randomUUID().toString();
    private final String bare = UUID.randomUUID().toString();

    @Test
    void aPriorityShowsItsIndicatorsAndTheirNewestRatingOfEachArea() {
        // Given: May 77%, and 71% for the year to date
        Council.Known indicator = Council.percentage();
        Council.target(indicator.code(), 80, 75);
        Council.published(Council.figure(indicator.code(), "2012-05", 77));
        Council.published(Council.figure(indicator.code(), "YTD-2012-05", 71));
        Council.published(Council.figure(indicator.code(), "2012-04", 90));

        // When
        Elsewhere.priority(linked, 1, "ACTIVE", List.of(), indicator.id());
        Elsewhere.send(
                "csa.priority.v1",
                "updated",
                bare,
                1,
                Map.of(
                        "agreementId", agreement,
                        "code", "A-FIRST",
                        "name", "Hidden harm",
                        "status", "ACTIVE",
                        "noSuitableIndicator", Map.of("reason", "It cannot be counted.")));
        Elsewhere.agreement(agreement, 1, List.of(Elsewhere.version("1.0", "2020-04-01", linked, bare)));

        // Then
        eventually(() -> one(linked)
                .statusCode(200)
                .body("indicators.code", equalTo(List.of(indicator.code())))
                .body("indicators[0].link", equalTo("OUTCOME"))
                .body("indicators[0].ratings", hasSize(1))
                .body("indicators[0].ratings[0].measure", equalTo("YEAR_TO_DATE"))
                .body("indicators[0].ratings[0].rating", equalTo("RED"))
                .body("indicators[0].ratings[0].value", equalTo(71))
                .body("indicators[0].ratings[0].freshness", equalTo("STALE"))
                .body("indicators[0].ratings[0].reasonText", startsWith("RED: 71% is 4 points below the floor of 75%"))
                .body("noSuitableIndicator", nullValue()));
        eventually(() -> one(bare)
                .statusCode(200)
                .body("indicators", hasSize(0))
                .body("noSuitableIndicator", equalTo("It cannot be counted.")));
        given().get("/v1/priorities?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(linked))
                .body("items.id", hasItem(bare));
        var first = given().get("/v1/priorities?limit=1").then().statusCode(200);
        given().urlEncodingEnabled(false)
                .get(first.extract().jsonPath().getString("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        assertEquals(
                Statements.ofGet("/v1/priorities?limit=1", "").size(),
                Statements.ofGet("/v1/priorities?limit=200", "").size());
        one(UUID.randomUUID().toString()).statusCode(404);
    }

    private static ValidatableResponse one(String id) {
        return given().get("/v1/priorities/" + id).then();
    }

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(check);
    }
}
