package org.openscrutiny.performance.vintage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** What the public could read at an instant, of papers that were entered years later. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PublishedAtTest {
    private static final String JUNE = "2012-06-28T16:00:00Z";
    private static final String SEPTEMBER = "2012-09-27T16:00:00Z";

    @Test
    void aFigureReadsAsItStoodWhenItWasPrinted() {
        // Given 71% printed in June and 77% printed in September, both entered today
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        String path = printedTwice(code);

        // When, Then
        at(path, "2012-06-28T15:59:59Z").statusCode(404);
        at(path, JUNE).statusCode(200).body("value", equalTo(71)).body("vintages", hasSize(1));
        at(path, "2012-09-27T17:59:59%2B02:00").statusCode(200).body("value", equalTo(71));
        at(path, SEPTEMBER).statusCode(200).body("value", equalTo(77)).body("revision", equalTo(6));
        given().get(path + "?asOf=2012-09-27T16:00:00Z").then().statusCode(404);
    }

    @Test
    void aListHoldsWhatStoodPublishedAndFiltersByWhatItSaidThen() {
        // Given
        Council.Known indicator = Council.percentage();
        Council.target(indicator.code(), 80, 75);
        printedTwice(indicator.code());

        // When, Then
        listed("/v1/observations", "indicatorId", indicator.id(), "2012-06-01T00:00:00Z")
                .body("items", hasSize(0));
        listed("/v1/observations", "indicatorId", indicator.id(), JUNE).body("items.value", equalTo(List.of(71)));
        listed("/v1/ratings", "indicator", indicator.code(), JUNE)
                .body("items.rating", equalTo(List.of("RED")))
                .body("items.entry", equalTo(List.of(1)));
        listed("/v1/ratings", "indicator", indicator.code(), SEPTEMBER).body("items.rating", equalTo(List.of("AMBER")));
        ratings(indicator.code(), JUNE)
                .queryParam("rating", "RED")
                .get("/v1/ratings")
                .then()
                .body("items", hasSize(1));
        ratings(indicator.code(), JUNE)
                .queryParam("rating", "AMBER")
                .get("/v1/ratings")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void pagesOfThePastGoOn() {
        // Given
        Council.Known indicator = Council.percentage();
        for (String period : List.of("2012-04", "2012-05", "2012-06")) {
            Council.printed(Council.submitted(Council.figure(indicator.code(), period, 77)), JUNE);
        }

        // When
        var first = given().get("/v1/observations?limit=2&publishedAt=" + JUNE + "&indicatorId=" + indicator.id());
        var second = given().urlEncodingEnabled(false).get(first.jsonPath().getString("next"));

        // Then
        first.then().statusCode(200).body("items", hasSize(2));
        second.then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void aJudgementIsNotOlderThanItIs() {
        // Given
        String code = Council.percentage().code();
        Council.printed(Council.submitted(Council.figure(code, "2012-05", 77)), JUNE);
        String rating = "/v1/ratings/"
                + Council.rating(code, "2012-05", "PERIOD").jsonPath().getString("id");

        // When
        Council approver = Council.approver();
        approver.request()
                .header("If-Match", approver.request().get(rating).header("ETag"))
                .body(Map.of("rating", "GREEN", "reason", "Two late returns are not counted."))
                .put(rating + "/judgement")
                .then()
                .statusCode(200);

        // Then
        given().get(rating).then().body("judgement.rating", equalTo("GREEN"));
        at(rating, JUNE).statusCode(200).body("$", not(hasKey("judgement")));
    }

    @Test
    void whatWasWithdrawnIsGoneFromThePastToo() {
        // Given
        String code = Council.percentage().code();
        String path = Council.submitted(Council.figure(code, "2012-05", 77));
        Council.printed(path, JUNE);

        // When
        Council.approver()
                .move(path, Map.of("command", "WITHDRAW", "reason", "Counted twice."))
                .then()
                .statusCode(200);

        // Then
        at(path, JUNE).statusCode(410);
        listed("/v1/observations", "period", "2012-05", JUNE).body("items.id", not(hasItem(id(path))));
    }

    @Test
    void oneInstantOfThePastIsAsked() {
        // Given
        String path = Council.published(Council.figure(Council.percentage().code(), "2012-05", 77));

        // When, Then
        at(path, "2999-01-01T00:00:00Z").statusCode(400).body("errors.pointer", hasItem("publishedAt"));
        at(path, "2012-06-28").statusCode(400).body("errors.pointer", hasItem("publishedAt"));
        given().get(path + "?asOf=" + JUNE + "&publishedAt=" + JUNE)
                .then()
                .statusCode(400)
                .body("errors.message", hasItem(containsString("asOf")));
    }

    private static String printedTwice(String code) {
        String path = Council.submitted(Council.figure(code, "YTD-2012-05", 71));
        Council.printed(path, JUNE);
        Council.revised(path, 77);
        Council.printed(path, SEPTEMBER);
        return path;
    }

    private static ValidatableResponse at(String path, String instant) {
        return given().urlEncodingEnabled(false)
                .get(path + "?publishedAt=" + instant)
                .then();
    }

    private static ValidatableResponse listed(String list, String filter, String value, String instant) {
        return given().queryParam(filter, value)
                .queryParam("publishedAt", instant)
                .queryParam("limit", 200)
                .get(list)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification ratings(String code, String instant) {
        return given().queryParam("indicator", code).queryParam("publishedAt", instant);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
