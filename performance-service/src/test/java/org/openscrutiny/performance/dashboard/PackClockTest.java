package org.openscrutiny.performance.dashboard;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.OwnSession;

/** A pack is due when the agenda of its meeting goes out, and its clerk sees it in the clocks. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackClockTest {
    @Inject
    Clock clock;

    @Inject
    PackClock packs;

    private final String body = "body-" + UUID.randomUUID();
    private final String meeting = UUID.randomUUID().toString();
    private final Council clerk = Council.clerk(body);
    private String dashboard = "";

    /** A Thursday; 16 June is the last day for the agenda of a meeting on 24 June 2027. */
    @BeforeEach
    void drawUp() {
        day("2027-06-03");
        meeting("SCHEDULED", "2027-06-24");
        dashboard = clerk.post(
                        "/v1/dashboards", Plans.of(body, Council.percentage().id(), meeting))
                .header("Location");
        packs.tick();
    }

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void itIsDueWarnedOfOnceMissedOnceAndPublishedLate() {
        // Given
        shown(clerk)
                .body("items.id", equalTo(List.of(id(dashboard))))
                .body("items[0].bodyId", equalTo(body))
                .body("items[0].period", equalTo("2012-05"))
                .body("items[0].dueOn", equalTo("2027-06-16"))
                .body("items[0].state", equalTo("DUE"))
                .body("items[0].indicatorCode", nullValue());
        day("2027-06-10");
        packs.tick();
        packs.tick();
        shown(clerk).body("items[0].state", equalTo("WARNED"));
        day("2027-06-17");
        packs.tick();
        packs.tick();
        shown(clerk).body("items[0].state", equalTo("MISSED"));
        assertEquals(List.of("PACK_MISS", "PACK_WARN", "PACK_DUE", "DRAW_UP"), commands());
        String tag = clerk.request().get(dashboard).header("ETag");
        assertEquals("\"r0\"", tag);

        // When
        publish();

        // Then
        shown(clerk).body("items[0].state", equalTo("MET_LATE")).body("items[0].endedOn", equalTo("2027-06-17"));
        packs.tick();
        shown(clerk).body("items[0].state", equalTo("MET_LATE"));
        shown(Council.clerk("elsewhere")).body("items.findAll { it.bodyId == '" + body + "' }", hasSize(0));
        shown(Council.admin()).body("items.findAll { it.bodyId == '" + body + "' }", hasSize(0));
        shown(Council.approver()).body("items.findAll { it.bodyId == '" + body + "' }", hasSize(1));
    }

    @Test
    void itFollowsItsMeeting() {
        // Given
        day("2027-06-10");
        packs.tick();
        shown(clerk).body("items[0].state", equalTo("WARNED"));

        // When, Then
        meeting("SCHEDULED", "2027-07-22");
        packs.tick();
        shown(clerk).body("items[0].dueOn", equalTo("2027-07-14")).body("items[0].state", equalTo("DUE"));
        meeting("AGENDA_PUBLISHED", "2027-07-22\", \"publishedOn\": \"2027-07-09");
        packs.tick();
        shown(clerk).body("items[0].dueOn", equalTo("2027-07-09"));
        meeting("CANCELLED", "2027-07-22");
        packs.tick();
        packs.tick();
        shown(clerk).body("items[0].state", equalTo("ENDED")).body("items[0].endedOn", equalTo("2027-06-10"));
        assertEquals("PACK_FOLLOW_MEETING", commands().getFirst());
        meeting("SCHEDULED", "2027-06-24");
        packs.tick();
        shown(clerk).body("items[0].dueOn", equalTo("2027-06-16"));
        publish();
        shown(clerk).body("items[0].state", equalTo("MET"));
    }

    @Test
    void aLateAgendaLeavesItMissedAndADayToComeDoesNot() {
        // Given
        day("2027-06-17");
        packs.tick();
        packs.tick();
        shown(clerk).body("items[0].state", equalTo("MISSED"));

        // When, Then
        day("2027-06-18");
        meeting("AGENDA_PUBLISHED", "2027-06-24\", \"publishedOn\": \"2027-06-18");
        packs.tick();
        shown(clerk).body("items[0].dueOn", equalTo("2027-06-16")).body("items[0].state", equalTo("MISSED"));
        meeting("SCHEDULED", "2027-06-23");
        packs.tick();
        shown(clerk).body("items[0].dueOn", equalTo("2027-06-15")).body("items[0].state", equalTo("MISSED"));
        assertEquals("PACK_FOLLOW_MEETING", commands().getFirst());
        meeting("SCHEDULED", "2027-07-22");
        packs.tick();
        shown(clerk).body("items[0].dueOn", equalTo("2027-07-14")).body("items[0].state", equalTo("DUE"));
    }

    @Test
    void itFollowsAMeetingThatIsPostponedTwice() {
        // Given
        String second = UUID.randomUUID().toString();
        String third = UUID.randomUUID().toString();
        Plans.meeting(third, "{\"state\": \"SCHEDULED\", \"date\": \"2027-07-22\"}");
        Plans.meeting(second, "{\"state\": \"POSTPONED\", \"replacedById\": \"" + third + "\"}");

        // When
        meeting("POSTPONED", "2027-06-24\", \"replacedById\": \"" + second);
        packs.tick();

        // Then
        shown(clerk).body("items[0].dueOn", equalTo("2027-07-14")).body("items[0].state", equalTo("DUE"));
        Plans.meeting(third, "{\"state\": \"POSTPONED\", \"replacedById\": \"" + second + "\"}");
        packs.tick();
        shown(clerk).body("items[0].state", equalTo("ENDED"));
    }

    @Test
    void noneBeginsOfADashboardThatIsBeingPublished() throws SQLException {
        // Given
        String other = clerk.post(
                        "/v1/dashboards", Plans.of(body, Council.percentage().id(), meeting))
                .header("Location");

        // When
        try (Connection publishing =
                OwnSession.holding("update dashboard set state = 'PUBLISHED' where id = '" + id(other) + "'")) {
            packs.tick();
            publishing.rollback();
        }

        // Then
        shown(clerk).body("items.id", equalTo(List.of(id(dashboard))));
        packs.tick();
        shown(clerk).body("items.id", containsInAnyOrder(id(dashboard), id(other)));
    }

    @Test
    void aPackWaitsForAMarkThatIsBeingLeft() throws SQLException {
        // Given
        clerk.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
        try (Connection marking = OwnSession.holding("update pack_due set warned_on = '2027-06-03',"
                        + " row_version = row_version + 1 where dashboard_id = '" + id(dashboard) + "'");
                ExecutorService callers = Executors.newFixedThreadPool(1)) {
            String waiting = OwnSession.waitingFor(marking);

            // When
            CompletableFuture<Response> pack =
                    CompletableFuture.supplyAsync(() -> clerk.move(dashboard, Map.of("command", "PUBLISH")), callers);
            Awaitility.await().until(() -> TestDatabase.ask(waiting).equals(List.of("1")));
            marking.commit();

            // Then
            pack.join().then().statusCode(200);
        }
        shown(clerk).body("items[0].state", equalTo("MET"));
    }

    @Test
    void theNextMeetingStartsItAnewAndThePastStartsNone() {
        // Given
        publish();
        String next = UUID.randomUUID().toString();
        Plans.meeting(next, "{\"state\": \"SCHEDULED\", \"date\": \"2027-09-23\"}");
        String past = UUID.randomUUID().toString();
        Plans.meeting(past, "{\"state\": \"HELD\", \"date\": \"2027-06-02\"}");

        // When, Then
        replace(past);
        packs.tick();
        shown(clerk).body("items", hasSize(1)).body("items[0].state", equalTo("MET"));
        replace(next);
        packs.tick();
        shown(clerk)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("DUE"))
                .body("items[0].dueOn", equalTo("2027-09-15"));
        clerk.move(dashboard, Map.of("command", "READY"));
        clerk.move(
                        dashboard,
                        Map.of(
                                "command",
                                "RECORD_AS_PRINTED",
                                "source",
                                "Dashboard",
                                "publishedAt",
                                "2027-06-01T10:00:00Z"))
                .then()
                .statusCode(200);
        shown(clerk).body("items[0].state", equalTo("ENDED"));
    }

    private void publish() {
        clerk.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
        clerk.move(dashboard, Map.of("command", "PUBLISH")).then().statusCode(200);
    }

    private void replace(String other) {
        var plan = clerk.request().get(dashboard);
        Map<String, Object> wish = plan.jsonPath().getMap("$");
        wish.keySet().retainAll(List.of("bodyId", "title", "reportingMonth", "sections"));
        wish.put("meetingId", other);
        clerk.request()
                .header("If-Match", plan.header("ETag"))
                .body(wish)
                .put(dashboard)
                .then()
                .statusCode(200);
    }

    private void meeting(String state, String date) {
        Plans.meeting(
                meeting, "{\"bodyIds\": [\"" + body + "\"], \"state\": \"" + state + "\", \"date\": \"" + date + "\"}");
    }

    private static ValidatableResponse shown(Council who) {
        return who.request()
                .queryParam("subject", "PACK")
                .queryParam("limit", 200)
                .get("/v1/clocks")
                .then()
                .statusCode(200);
    }

    private List<String> commands() {
        return clerk.request().get(dashboard + "/history").jsonPath().getList("items.command");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void day(String day) {
        ((SettableClock) clock).hold(Instant.parse(day + "T10:00:00Z"));
    }
}
