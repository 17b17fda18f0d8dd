package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A dashboard is for a meeting of its body, which may become known after it was drawn up. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class NamedMeetingsTest {
    private static final Council CLERK = Council.clerk("*");

    private final String body = "body-" + UUID.randomUUID();
    private final String meeting = UUID.randomUUID().toString();
    private Map<String, Object> plan = Map.of();

    @BeforeEach
    void planned() {
        plan = Plans.of(body, Council.percentage().id(), meeting);
    }

    @Test
    void aMeetingOfAnotherBodyIsRefusedWithAllElse() {
        // Given
        Plans.meeting(meeting, "{\"bodyIds\": [\"planning\", \"licensing\"]}");
        Map<String, Object> item = Map.of("indicatorId", "i", "areaCode", Council.KENT, "order", 1);
        plan.put("sections", List.of(Map.of("heading", "Words", "kind", "NARRATIVE", "items", List.of(item))));

        // When
        Response refused = CLERK.post("/v1/dashboards", plan);

        // Then
        refused.then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/meetingId", "/sections/0/items")))
                .body("errors.code", equalTo(List.of("MEETING_OF_ANOTHER_BODY", "NARRATIVE_ITEMS")))
                .body(
                        "errors[0].message",
                        equalTo("Meeting " + meeting + " is of planning, licensing, not of " + body
                                + ". Name a meeting of that body, or none."));
        plan.put("bodyId", "licensing");
        plan.remove("sections");
        plan.put("sections", Plans.of(body, "i").get("sections"));
        CLERK.post("/v1/dashboards", plan).then().statusCode(201);
    }

    @Test
    void aPackWaitsForItsMeetingToBeKnown() {
        // Given
        String dashboard = drawnUp();
        CLERK.move(dashboard, Map.of("command", "READY")).then().statusCode(200);

        // When
        Response early = CLERK.move(dashboard, Map.of("command", "PUBLISH"));

        // Then
        early.then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/meetingId")))
                .body("errors.code", equalTo(List.of("MEETING_UNKNOWN")))
                .body("errors[0].message", containsString(meeting));
        given().get(dashboard).then().statusCode(404);
        Plans.meeting(meeting, "{\"bodyIds\": [\"elsewhere\"]}");
        CLERK.move(dashboard, Map.of("command", "PUBLISH"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("MEETING_OF_ANOTHER_BODY")));
        replaced(dashboard).then().statusCode(422);
        Plans.meeting(meeting, "{\"bodyIds\": [\"elsewhere\", \"" + body + "\"]}");
        replaced(dashboard).then().statusCode(200);
        CLERK.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
        CLERK.move(dashboard, Map.of("command", "PUBLISH")).then().statusCode(200);
        given().get(dashboard).then().statusCode(200).body("meetingId", equalTo(meeting));
    }

    @Test
    void aPackOfThePastDoesNotWaitForIt() {
        // Given
        String dashboard = drawnUp();
        CLERK.move(dashboard, Map.of("command", "READY")).then().statusCode(200);

        // When
        Response printed = CLERK.move(
                dashboard,
                Map.of(
                        "command",
                        "RECORD_AS_PRINTED",
                        "source",
                        "Dashboard, July 2012",
                        "publishedAt",
                        "2012-06-28T17:00:00Z"));

        // Then
        printed.then().statusCode(200).body("meetingId", equalTo(meeting));
    }

    private String drawnUp() {
        return CLERK.post("/v1/dashboards", plan).header("Location");
    }

    private Response replaced(String dashboard) {
        return CLERK.request()
                .header("If-Match", CLERK.request().get(dashboard).header("ETag"))
                .body(plan)
                .put(dashboard);
    }
}
