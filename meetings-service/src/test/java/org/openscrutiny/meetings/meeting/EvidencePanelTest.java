package org.openscrutiny.meetings.meeting;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.Sibling;
import org.openscrutiny.meetings.SiblingTopics;

@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class EvidencePanelTest {

    private static final String RATINGS = "performance.rating.v1";
    private static final String INDICATORS = "performance.indicator.v1";
    private static final String PRIORITIES = "csa.priority.v1";

    private final Clerk clerk = Clerk.ofAll();

    private static String rating(String id, String indicator, String period, int value, String colour, int version) {
        return """
                {"id":"%s","indicatorId":"%s","indicatorCode":"X1","areaCode":"E10000016","period":{"key":"%s"},
                 "measure":"%s","entry":1,"value":%d,"target":80,"floor":75,"rating":"%s","reason":"BELOW_FLOOR",
                 "reasonText":"%d is judged","publishedAt":"2026-05-01T09:00:00Z","nextDueOn":"2012-07-13",
                 "version":%d,"deleted":false}""".formatted(
                        id,
                        indicator,
                        period,
                        period.startsWith("YTD") ? "YEAR_TO_DATE" : "PERIOD",
                        value,
                        colour,
                        value,
                        version);
    }

    private static String indicator(String id) {
        return "{\"id\":\"" + id + "\",\"code\":\"X1\",\"name\":\"Named " + id
                + "\",\"unit\":\"PERCENT\",\"publishedScale\":0,\"frequency\":\"MONTHLY\",\"version\":1,\"deleted\":false}";
    }

    private static String priority(String id, String indicator) {
        return "{\"id\":\"" + id + "\",\"name\":\"Priority " + id + "\",\"indicatorLinks\":[{\"indicatorId\":\""
                + indicator + "\",\"kind\":\"OUTCOME\"}],\"version\":1,\"deleted\":false}";
    }

    private String meetingInDays(int days) {
        return clerk.meeting(
                clerk.committee(Clerk.freshName()),
                LocalDate.now(LondonTime.LONDON).plusDays(days).toString());
    }

    private String itemLinking(String meeting, List<Map<String, Object>> evidence) {
        return clerk.item(
                meeting, Map.of("number", "C1", "kind", "MONITORING", "openTitle", "Figures", "evidence", evidence));
    }

    @Test
    void showsWhatWasPublishedBesideWhatIsKnownNow() {
        // Given
        try (var sibling = new Sibling()) {
            sibling.send(INDICATORS, "ind-a", indicator("ind-a"));
            sibling.send(PRIORITIES, "pri-a", priority("pri-a", "ind-a"));
            sibling.send(RATINGS, "rat-a-month", rating("rat-a-month", "ind-a", "2012-06", 90, "GREEN", 1));
            sibling.send(RATINGS, "rat-a-apr", rating("rat-a-apr", "ind-a", "YTD-2012-04", 79, "GREEN", 1));
            sibling.send(RATINGS, "rat-a-may", rating("rat-a-may", "ind-a", "YTD-2012-05", 77, "AMBER", 1));
        }
        var meeting = meetingInDays(60);
        var item = itemLinking(
                meeting,
                List.of(
                        Map.of("type", "INDICATOR", "id", "ind-a", "period", "YTD-2012-05"),
                        Map.of("type", "PRIORITY", "id", "pri-a"),
                        Map.of("type", "AGREEMENT_VERSION", "id", "agr-a", "number", "1.0", "label", "April 2017"),
                        Map.of("type", "DASHBOARD", "id", "das-a")));
        var panel = "/v1/agenda-items/" + item + "/evidence-panel";
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> clerk.get(panel)
                        .then()
                        .statusCode(200)
                        .body("links[1].now.ratings.ratingId", contains("rat-a-may"))
                        .body("links[1].now.ratings.indicatorName", contains("Named ind-a"))
                        .body("links[0].awaited", equalTo(false)));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        var before = RestAssured.get("/v1/meetings/" + meeting).header("ETag");

        // When
        try (var sibling = new Sibling()) {
            sibling.send(RATINGS, "rat-a-may", rating("rat-a-may", "ind-a", "YTD-2012-05", 71, "RED", 2));
            sibling.send(RATINGS, "rat-a-jun", rating("rat-a-jun", "ind-a", "YTD-2012-06", 70, "RED", 1));
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> RestAssured.get(panel)
                        .then()
                        .statusCode(200)
                        .body("links.type", contains("INDICATOR", "PRIORITY", "AGREEMENT_VERSION", "DASHBOARD"))
                        .body("links.awaited", contains(false, false, true, true))
                        .body("links[0].asPublished.ratings.value", contains(77))
                        .body("links[0].asPublished.ratings.rating", contains("AMBER"))
                        .body("links[0].now.ratings.value", contains(71))
                        .body("links[0].now.ratings.turnedRed", contains(true))
                        .body("links[0].now.ratings.freshness", contains("STALE"))
                        .body("links[0].now.ratings.traceId", contains(Sibling.TRACE))
                        .body("links[0].now.ratings.unit", contains("PERCENT"))
                        .body("links[1].name", equalTo("Priority pri-a"))
                        .body("links[1].asPublished.ratings.ratingId", contains("rat-a-may"))
                        .body("links[1].asPublished.ratings.value", contains(77))
                        .body("links[1].now.ratings.ratingId", contains("rat-a-jun"))
                        .body("links[1].now.ratings.reasonText", contains("70 is judged"))
                        .body("links[2].now.ratings", empty()));
        assertEquals(before, RestAssured.get("/v1/meetings/" + meeting).header("ETag"), "nobody edited the meeting");
        assertTrue(RestAssured.get("/v1/agenda-items/" + item).asString().contains("\"traceId\":\"" + Sibling.TRACE));
    }

    @Test
    void showsFiguresOfAPriorityThatArriveAfterTheAgenda() {
        // Given
        var meeting = meetingInDays(60);
        var item = itemLinking(meeting, List.of(Map.of("type", "PRIORITY", "id", "pri-late")));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        var panel = "/v1/agenda-items/" + item + "/evidence-panel";
        RestAssured.get(panel).then().statusCode(200).body("links.awaited", contains(true));

        // When
        try (var sibling = new Sibling()) {
            sibling.send(RATINGS, "rat-late", rating("rat-late", "ind-late", "2012-06", 60, "RED", 1));
            sibling.send(PRIORITIES, "pri-late", priority("pri-late", "ind-late"));
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> RestAssured.get(panel)
                        .then()
                        .body("links.awaited", contains(false))
                        .body("links[0].asPublished.ratings", empty())
                        .body("links[0].now.ratings.ratingId", containsInAnyOrder("rat-late")));
    }

    @Test
    void freezesOnlyWhatWasPublishedByThenWhenThePastIsRecorded() {
        // Given
        try (var sibling = new Sibling()) {
            sibling.send(
                    RATINGS,
                    "rat-old",
                    rating("rat-old", "ind-old", "YTD-2012-05", 71, "RED", 1).replace("2026-05-01", "2012-06-20"));
            sibling.send(RATINGS, "rat-new", rating("rat-new", "ind-old", "YTD-2012-06", 82, "GREEN", 1));
        }
        var meeting = clerk.meeting(clerk.committee(Clerk.freshName()), "2012-07-06");
        var item = itemLinking(meeting, List.of(Map.of("type", "INDICATOR", "id", "ind-old")));
        var panel = "/v1/agenda-items/" + item + "/evidence-panel";
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(
                        () -> clerk.get(panel).then().body("links[0].now.ratings.ratingId", contains("rat-new")));

        // When
        clerk.move(
                        "/v1/meetings/" + meeting,
                        Map.of(
                                "command",
                                "RECORD_AS_PRINTED",
                                "state",
                                "HELD",
                                "source",
                                "J:4",
                                "publishedOn",
                                "2012-06-28"))
                .then()
                .statusCode(200);

        // Then
        RestAssured.get(panel)
                .then()
                .statusCode(200)
                .body("links[0].asPublished.judgedOn", equalTo("2012-06-28"))
                .body("links[0].asPublished.ratings.ratingId", contains("rat-old"))
                .body("links[0].asPublished.ratings.freshness", contains("CURRENT"))
                .body("links[0].now.ratings.ratingId", contains("rat-new"));
    }

    @Test
    void asksAsOftenForTwoHundredLinksAsForOne() {
        // Given
        var meeting = meetingInDays(60);
        try (var sibling = new Sibling()) {
            for (int i = 0; i < 200; i++) {
                sibling.send(INDICATORS, "many-" + i, indicator("many-" + i));
                sibling.send(RATINGS, "rat-many-" + i, rating("rat-many-" + i, "many-" + i, "2012-06", i, "RED", 1));
            }
        }
        var one = itemLinking(meeting, List.of(Map.of("type", "INDICATOR", "id", "many-0")));
        var many = clerk.item(
                meeting,
                Map.of(
                        "kind",
                        "MONITORING",
                        "openTitle",
                        "All figures",
                        "evidence",
                        IntStream.range(0, 200)
                                .mapToObj(i -> Map.of("type", "INDICATOR", "id", "many-" + i))
                                .toList()));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        var panelOfMany = "/v1/agenda-items/" + many + "/evidence-panel";
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> RestAssured.get(panelOfMany)
                        .then()
                        .body("links.now.ratings.flatten()", hasSize(200))
                        .body("links.name.findAll { it != null }", hasSize(200)));

        // When
        var forOne = Statements.ofGet("/v1/agenda-items/" + one + "/evidence-panel", "");
        var forMany = Statements.ofGet(panelOfMany, "");

        // Then
        assertEquals(4, forOne.size(), forOne::toString);
        assertEquals(forOne.size(), forMany.size(), forMany::toString);
    }
}
