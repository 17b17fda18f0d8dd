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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Checks;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.commentary.Remarks;

/** What the public could read at an instant, of papers that were entered years later. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PublishedAtTest {
    @Inject
    Clock clock;

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

    @Test
    void aTargetReadsAsItStoodBeforeTheNextOneWasPublished() {
        // Given a target printed in June and another printed in September, from October on, both entered today
        String code = Council.percentage().code();
        String first = printedTarget(code, 80, "2012-04-01", JUNE);
        String second = printedTarget(code, 85, "2012-10-01", SEPTEMBER);

        // When, Then
        at(first, "2012-06-28T15:59:59Z").statusCode(404);
        at(first, "2012-09-27T15:59:59Z")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("$", not(hasKey("effectiveTo")));
        at(first, SEPTEMBER).body("state", equalTo("SUPERSEDED")).body("effectiveTo", equalTo("2012-09-30"));
        at(second, "2012-09-27T15:59:59Z").statusCode(404);
        listed("/v1/targets", "indicator", code, "2012-06-01T00:00:00Z").body("items", hasSize(0));
        listed("/v1/targets", "indicator", code, JUNE).body("items.levels.level", equalTo(List.of(80)));
        listed("/v1/targets", "indicator", code, SEPTEMBER)
                .body("items.state", equalTo(List.of("SUPERSEDED", "APPROVED")));
    }

    @Test
    void whatHasNoDateOfPrintWasPublishedWhenItWasRecorded() {
        // Given an indicator whose name changed, an expected range and an accepted check
        Instant before = clock.instant();
        Council.Known indicator = Council.active(Council.draft(Council.code(), "ACTIVITY"));
        String path = "/v1/indicators/" + indicator.id();
        String range = Council.officer()
                .post(
                        "/v1/expected-ranges",
                        Map.of(
                                "indicatorCode",
                                indicator.code(),
                                "areaCode",
                                Council.KENT,
                                "period",
                                "2012/13",
                                "expected",
                                5200))
                .header("Location");
        String check = Checks.accepted();
        Instant between = clock.instant();
        Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(Map.of("name", "Deaths registered within five days"))
                .patch(path)
                .then()
                .statusCode(200);

        // When, Then
        for (String single : List.of(path, range, check)) {
            at(single, before.toString()).statusCode(404);
            at(single, between.toString()).statusCode(200).body("id", equalTo(id(single)));
        }
        at(path, between.toString()).body("name", equalTo("Deaths registered in five days"));
        at(path, clock.instant().toString()).body("name", equalTo("Deaths registered within five days"));
        listed("/v1/expected-ranges", "indicator", indicator.code(), before.toString())
                .body("items", hasSize(0));
        listed("/v1/expected-ranges", "indicator", indicator.code(), between.toString())
                .body("items.id", equalTo(List.of(id(range))));
        at("/v1/indicators", before + "&limit=200").statusCode(200).body("items.id", not(hasItem(indicator.id())));
        at("/v1/figure-checks", before + "&limit=200").statusCode(200).body("items.id", not(hasItem(id(check))));
    }

    @Test
    void commentariesAreListedWithTheTextsOfThen() {
        // Given a text printed in June and another printed in September
        Council.Known indicator = Council.percentage();
        String path = Remarks.drafted(Remarks.red(indicator.code()));
        said(path, JUNE);
        Remarks.change(path, "{\"doing\": \"One of them is filled.\"}");
        said(path, SEPTEMBER);

        // When, Then
        listed("/v1/commentaries", "indicatorId", indicator.id(), "2012-06-01T00:00:00Z")
                .body("items", hasSize(0));
        listed("/v1/commentaries", "indicatorId", indicator.id(), JUNE)
                .body("items.doing", equalTo(List.of("Both are filled from July on.")));
        listed("/v1/commentaries", "indicatorId", indicator.id(), SEPTEMBER)
                .body("items.doing", equalTo(List.of("One of them is filled.")));
    }

    private static void said(String path, String at) {
        var command = Map.of("command", "RECORD_AS_PRINTED", "publishedAt", at, "source", "Performance dashboard");
        Council.officer().move(path, command).then().statusCode(200);
    }

    private static String printedTarget(String code, int level, String from, String at) {
        var target = Map.of(
                "indicatorCode",
                code,
                "areaCode",
                Council.KENT,
                "period",
                "2012/13",
                "effectiveFrom",
                from,
                "level",
                level,
                "phasing",
                "NONE",
                "source",
                Map.of("title", "Performance dashboard"),
                "printedAt",
                at);
        return Council.officer()
                .post("/v1/targets", target)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
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
