package org.openscrutiny.performance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RatingInputs;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PublicationTest {
    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void publishesAFigureWithItsRatingUnderOneSetOfBytes() throws Exception {
        // Given the deaths registered in five days, year to date (2012:1077)
        String code = Council.percentage().code();
        Council.target(code, 80, 75);

        // When
        String path = Council.published(Council.figure(code, "YTD-2012-05", 71));

        // Then
        Response observation = given().get(path);
        observation.then().statusCode(200).header("ETag", "\"p1\"").body("value", equalTo(71));
        Response rating = Council.rating(code, "YTD-2012-05", "YEAR_TO_DATE");
        rating.then()
                .statusCode(200)
                .body("rating", equalTo("RED"))
                .body("reason", equalTo("BELOW_FLOOR"))
                .body(
                        "reasonText",
                        equalTo(
                                "RED: 71% is 4 points below the floor of 75% (target 80%), April to May 2012, FLOOR_STANDARD v1"))
                .body("nextDueOn", equalTo("2012-07-13"))
                .body("target", equalTo(80))
                .body("floor", equalTo(75));
        String observationId = observation.jsonPath().getString("id");
        String ratingId = rating.jsonPath().getString("id");
        ConsumerRecord<String, String> first =
                Topic.records("performance.observation.v1", observationId, 1).getLast();
        ConsumerRecord<String, String> second =
                Topic.records("performance.rating.v1", ratingId, 1).getLast();
        assertEquals(observation.asString(), first.value());
        assertEquals(rating.asString(), second.value());
        assertEquals("council.performance.observation.published.v1", Topic.header(first, "ce_type"));
        assertEquals("council.performance.rating.recorded.v1", Topic.header(second, "ce_type"));
        assertEquals(ratingId, Topic.header(second, "ce_subject"));
        assertEquals("/performance-service", Topic.header(second, "ce_source"));
        assertEquals("1.0", Topic.header(second, "ce_specversion"));
        Awaitility.await().untilAsserted(() -> {
            String changes = everyChange();
            assertTrue(changes.contains(rating.asString()) && changes.contains(observation.asString()));
        });
    }

    @Test
    void aReaderCanRateAgainFromThePublishedInputs() throws Exception {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        Council.published(Council.figure(code, "2012-05", 77));
        JsonNode published =
                json.readTree(Council.rating(code, "2012-05", "PERIOD").asString());

        // When
        Rag again = Rag.of(json.treeToValue(published.get("inputs"), RatingInputs.class));

        // Then
        assertEquals("AMBER", published.get("rating").asText());
        assertEquals(published.get("rating").asText(), again.status().name());
        assertEquals(published.get("reason").asText(), again.reason().name());
        given().get("/v1/ratings/" + published.get("id").asText() + "/explanation")
                .then()
                .statusCode(200)
                .body("again", equalTo("AMBER"))
                .body("roundingDecided", equalTo(false));
    }

    @Test
    void holdsAnEmbargoAndReleasesItOnce() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        String path = Council.submitted(Council.figure(code, "2012-05", 77));
        Instant embargo = clock.instant().plus(Duration.ofDays(2));
        Council.approver()
                .move(path, Map.of("command", "APPROVE", "publishAt", embargo.toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        given().get(path).then().statusCode(404);
        given().queryParam("indicator", code).get("/v1/ratings").then().body("items", hasSize(0));
        Council.officer("stranger", "OTHER-1").request().get(path).then().statusCode(404);
        Council.officer().request().get(path).then().statusCode(200);

        // When
        ((SettableClock) clock).advance(Duration.ofDays(2));

        // Then
        Awaitility.await()
                .untilAsserted(() -> given().get(path).then().statusCode(200).body("vintage", equalTo(1)));
        String id = given().get(path).jsonPath().getString("id");
        Topic.records("performance.observation.v1", id, 1);
        assertEquals(
                1,
                Topic.all("performance.observation.v1").stream()
                        .filter(r -> r.key().equals(id))
                        .count());
        Council.rating(code, "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("AMBER"))
                .body("entry", equalTo(1));
    }

    @Test
    void nobodyApprovesTheirOwnFigure() {
        // Given
        String code = Council.percentage().code();
        Council author = Council.both("author-1");
        String id = author.post("/v1/observations", Council.figure(code, "2012-05", 77))
                .jsonPath()
                .getString("id");

        // When
        Response refused = author.move("/v1/observations/" + id, Map.of("command", "APPROVE"));

        // Then
        refused.then().statusCode(403).body("type", equalTo("/problems/separation-of-duties"));
        author.request().get("/v1/observations/" + id).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void writesNeedTheTagThatStands() {
        // Given
        String code = Council.percentage().code();
        String path = Council.submitted(Council.figure(code, "2012-05", 77));
        Map<String, String> approve = Map.of("command", "APPROVE");

        // When
        Response without = Council.approver().request().body(approve).post(path + "/transitions");
        Response stale = Council.approver().moveWith("\"r99\"", path, approve);
        Response open = Council.approver().moveWith("\"p1\"", path, approve);

        // Then
        without.then().statusCode(428);
        stale.then().statusCode(412);
        open.then().statusCode(412);
    }

    @Test
    void aRevisionStandsBesideTheFrozenEntry() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        String path = Council.published(Council.figure(code, "2012-05", 71));
        Council officer = Council.officer();
        String tag = officer.request().get(path).header("ETag");
        Map<String, Object> figure = Council.figure(code, "2012-05", 81);
        figure.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        officer.request()
                .header("If-Match", tag)
                .body(figure)
                .post(path + "/vintages")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/revision-reason-required"));

        // When
        figure.put("reason", "Late returns counted.");
        officer.request()
                .header("If-Match", tag)
                .body(figure)
                .post(path + "/vintages")
                .then()
                .statusCode(200);
        given().get(path).then().body("value", equalTo(71));
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);

        // Then
        given().get(path)
                .then()
                .body("value", equalTo(81))
                .body("revision", equalTo(10))
                .body("vintages.value", equalTo(List.of(71, 81)));
        Council.rating(code, "2012-05", "PERIOD")
                .then()
                .body("entry", equalTo(2))
                .body("cause", equalTo("REVISION"))
                .body("entries.rating", equalTo(List.of("RED", "GREEN")));
    }

    @Test
    void aRatingTellsTheWayFromTheMonthBefore() {
        // Given
        String code = Council.percentage().code();
        Council.published(Council.figure(code, "2012-04", 70));

        // When
        Council.published(Council.figure(code, "2012-05", 68));
        Council.published(Council.figure(code, "2012-06", 68));
        Council.published(Council.figure(code, "YTD-2012-06", 69));

        // Then
        Council.rating(code, "2012-04", "PERIOD").then().body("direction", nullValue());
        Council.rating(code, "2012-05", "PERIOD").then().body("direction", equalTo("WORSENED"));
        Council.rating(code, "2012-06", "PERIOD").then().body("direction", equalTo("UNCHANGED"));
        Council.rating(code, "YTD-2012-06", "YEAR_TO_DATE").then().body("direction", nullValue());
    }

    @Test
    void aWithdrawnFigureIsGoneAndItsRatingSaysSo() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        String path = Council.published(Council.figure(code, "2012-05", 77));

        // When
        Council.approver()
                .move(path, Map.of("command", "WITHDRAW", "reason", "Counted twice."))
                .then()
                .statusCode(200);

        // Then
        given().get(path).then().statusCode(410).body("type", equalTo("/problems/gone"));
        Council.rating(code, "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("NONE"))
                .body("reason", equalTo("VALUE_MISSING"))
                .body("cause", equalTo("WITHDRAWN"))
                .body("value", nullValue())
                .body("entries", hasSize(2));
    }

    @Test
    void aTargetApprovedLaterMakesTheRatingAgain() {
        // Given
        String code = Council.percentage().code();
        Council.published(Council.figure(code, "2012-05", 77));
        Council.rating(code, "2012-05", "PERIOD").then().body("reason", equalTo("TARGET_ABSENT"));

        // When
        String target = Council.target(code, 80, 75);

        // Then
        Council.rating(code, "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("AMBER"))
                .body("cause", equalTo("TARGET_CORRECTED"))
                .body("entry", equalTo(2));
        Council.approver().request().get(target).then().body("state", equalTo("APPROVED"));
    }

    private static String everyChange() {
        StringBuilder all = new StringBuilder();
        String path = "/v1/changes?limit=200";
        while (true) {
            Response page = given().urlEncodingEnabled(false).get(path);
            all.append(page.asString());
            if (page.jsonPath().getList("items").isEmpty()) {
                return all.toString();
            }
            path = page.jsonPath().getString("next");
        }
    }
}
