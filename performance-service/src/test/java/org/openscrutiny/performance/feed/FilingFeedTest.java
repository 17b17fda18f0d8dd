package org.openscrutiny.performance.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.performance.Checks;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.Elsewhere;

/** Loop 3 on this side: events of agreements, priorities and recommendations decide where an indicator stands. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FilingFeedTest {
    @Inject
    Clock clock;

    @Inject
    SeenRows rows;

    private final String agreement = UUID.randomUUID().toString();
    private final String one = UUID.randomUUID().toString();
    private final String two = UUID.randomUUID().toString();

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void aVersionPublishedEarlyRefilesItsIndicatorsOnTheDayAndNotBefore() {
        // Given a version that takes effect on 1 April 2027, published four months early
        Council.Known indicator = Council.percentage();
        Elsewhere.priority(one, 1, "ACTIVE", List.of(), indicator.id());
        Elsewhere.priority(two, 1, "ACTIVE", List.of(), indicator.id());
        Elsewhere.agreement(
                agreement,
                1,
                List.of(Elsewhere.version("1.0", "2026-04-01", one), Elsewhere.version("2.0", "2027-04-01", two)));
        eventually(() -> headings(indicator.id()).body("items", hasSize(1)));
        eventually(() -> assertEquals(
                2,
                rows.byId(SeenTables.PRIORITY, PrioritySeen.class, List.of(one, two))
                        .size()));

        // When the last minute of March in London, which is an hour ahead of UTC by then
        at("2027-03-31T22:59:00Z");
        headings(indicator.id())
                .body("on", equalTo("2027-03-31"))
                .body("items.priorityId", equalTo(List.of(one)))
                .body("items[0].versionNumber", equalTo("1.0"));
        listed(one, indicator.code());
        listed(two);
        at("2027-03-31T23:00:30Z");

        // Then
        headings(indicator.id())
                .body("on", equalTo("2027-04-01"))
                .body("items.priorityId", equalTo(List.of(two)))
                .body("items[0].effectiveFrom", equalTo("2027-04-01"))
                .body("items[0].link", equalTo("OUTCOME"))
                .body("items[0].note", nullValue());
        listed(one);
        listed(two, indicator.code());
    }

    @Test
    void whatWasAbsorbedStandsUnderItsHeirWithANoteUntilLinkedAnew() {
        // Given
        Council.Known indicator = Council.percentage();
        Elsewhere.priority(one, 1, "ACTIVE", List.of(), indicator.id());
        Elsewhere.priority(two, 1, "ACTIVE", List.of());
        Elsewhere.agreement(agreement, 1, List.of(Elsewhere.version("2.0", "2020-04-01", two)));
        Elsewhere.priority(
                one,
                2,
                "ABSORBED",
                List.of(Map.of("kind", "ABSORBED_INTO", "versionNumber", "2.0", "otherPriorityId", two)),
                indicator.id());

        // When
        eventually(() -> headings(indicator.id())
                .body("items.priorityId", equalTo(List.of(two)))
                .body("items[0].linkedTo", equalTo(one))
                .body("items[0].note", equalTo("link not yet confirmed")));
        listed(two, indicator.code());
        Elsewhere.priority(two, 2, "ACTIVE", List.of(), indicator.id());

        // Then
        eventually(() -> headings(indicator.id())
                .body("items[0].link", equalTo("OUTCOME"))
                .body("items[0].note", nullValue()));
    }

    @Test
    void aLateEventOfAnEarlierVersionChangesNothing() {
        // Given
        Council.Known indicator = Council.percentage();
        Elsewhere.agreement(agreement, 1, List.of(Elsewhere.version("1.0", "2020-04-01", one)));
        Elsewhere.priority(one, 5, "ACTIVE", List.of(), indicator.id());
        eventually(() -> headings(indicator.id()).body("items", hasSize(1)));

        // When
        Elsewhere.priority(one, 4, "ACTIVE", List.of());
        Elsewhere.priority(two, 1, "ACTIVE", List.of(), indicator.id());
        eventually(() -> assertEquals(
                1,
                rows.byId(SeenTables.PRIORITY, PrioritySeen.class, List.of(two)).size()));

        // Then
        headings(indicator.id()).body("items", hasSize(1));
        var seen = rows.tracedById(SeenTables.PRIORITY, PrioritySeen.class, List.of(one));
        assertEquals(Elsewhere.trace(one), seen.getFirst().traceId());
    }

    @Test
    void openRecommendationsShowOnTheIndicatorAndClosedOnesDoNot() {
        // Given
        Council.Known indicator = Council.percentage();
        Elsewhere.agreement(agreement, 1, List.of(Elsewhere.version("1.0", "2020-04-01", one)));
        Elsewhere.priority(one, 1, "ACTIVE", List.of(), indicator.id());
        String direct = recommendation("SENT", Map.of("indicatorIds", List.of(indicator.id())));
        String through = recommendation("MADE", Map.of("priorityIds", List.of(one)));
        recommendation("CLOSED", Map.of("priorityIds", List.of(one)));

        // Then
        eventually(() -> given().get("/v1/indicators/" + indicator.id() + "/recommendations")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(through, direct)))
                .body("items.state", equalTo(List.of("MADE", "SENT"))));
    }

    @Test
    void thePageOfAnIndicatorShowsItsPrioritiesItsRecommendationsAndItsChecks() {
        // Given
        Council.Known indicator = Council.percentage();
        Elsewhere.agreement(agreement, 1, List.of(Elsewhere.version("1.0", "2020-04-01", one)));
        Elsewhere.priority(one, 1, "ACTIVE", List.of(), indicator.id());
        recommendation("SENT", Map.of("indicatorIds", List.of(indicator.id())));
        Map<String, Object> claim = new LinkedHashMap<>(Checks.income());
        claim.put("indicatorCode", indicator.code());
        Council.approver()
                .move(Checks.recorded(claim), Map.of("command", "ACCEPT"))
                .then()
                .statusCode(200);

        // Then
        eventually(() -> {
            String api = "/v1/indicators/" + indicator.id();
            String priority = only(api + "/priorities", "name");
            String text = only(api + "/recommendations", "text");
            String page = given().get("/indicators/" + indicator.code()).asString();
            for (String shown : List.of(priority, text, "A figure derived from others", "Conflict")) {
                assertTrue(page.contains(shown), shown);
            }
        });
    }

    @Test
    void meetingsAreSeenWithTheirDates() {
        // When
        Elsewhere.send(
                "meetings.meeting.v1",
                "updated",
                one,
                1,
                Map.of(
                        "bodyIds",
                        List.of("communities"),
                        "bodyName",
                        "Communities",
                        "date",
                        "2012-07-06",
                        "plannedStart",
                        "2012-07-06T10:00:00+01:00",
                        "state",
                        "SCHEDULED",
                        "items",
                        List.of(Map.of("openTitle", "not read here"))));

        // Then
        eventually(() -> {
            var seen = rows.byId(SeenTables.MEETING, MeetingSeen.class, List.of(one));
            assertEquals(
                    List.of(List.of("communities")),
                    seen.stream().map(MeetingSeen::bodyIds).toList());
            assertEquals(
                    List.of(Instant.parse("2012-07-06T09:00:00Z")),
                    seen.stream().map(MeetingSeen::plannedStart).toList());
        });
    }

    @Test
    void anUnknownIndicatorHasNoHeadingsAndOneWithoutLinksHasNone() {
        given().get("/v1/indicators/" + UUID.randomUUID() + "/priorities")
                .then()
                .statusCode(404);
        headings(Council.percentage().id()).body("items", hasSize(0));
        listed(UUID.randomUUID().toString());
    }

    private static String recommendation(String state, Map<String, Object> links) {
        String id = UUID.randomUUID().toString();
        var fields = new LinkedHashMap<String, Object>(links);
        fields.putAll(Map.of(
                "reference", "SCR-2026-001",
                "text", "That the service reports quarterly.",
                "bodyName", "Scrutiny",
                "madeOn", "2026-01-30",
                "state", state));
        Elsewhere.send("meetings.recommendation.v1", "updated", id, 1, fields);
        return id;
    }

    private static String only(String list, String field) {
        return given().get(list).then().body("items", hasSize(1)).extract().path("items[0]." + field);
    }

    private void at(String instant) {
        ((SettableClock) clock).set(Instant.parse(instant));
    }

    private static ValidatableResponse headings(String indicatorId) {
        return given().get("/v1/indicators/" + indicatorId + "/priorities")
                .then()
                .statusCode(200);
    }

    private static void listed(String priority, String... codes) {
        for (Council reader : List.of(Council.officer(), Council.nobody())) {
            reader.request()
                    .queryParam("priority", priority)
                    .get("/v1/indicators")
                    .then()
                    .statusCode(200)
                    .body("items.code", equalTo(List.of(codes)));
        }
    }

    private static void eventually(ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }
}
