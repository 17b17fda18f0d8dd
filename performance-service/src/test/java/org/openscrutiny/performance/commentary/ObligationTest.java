package org.openscrutiny.performance.commentary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ObligationTest {
    private static final Council OFFICER = Council.officer();
    private static final Council APPROVER = Council.approver();
    private static final Council CLERK = Council.clerk("communities");

    @Inject
    Clock clock;

    @Inject
    ObligationClock obligations;

    /** A Thursday. */
    @BeforeEach
    void thursday() {
        ((SettableClock) clock).hold(Instant.parse("2027-06-10T10:00:00Z"));
    }

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void aRedYearToDateOwesACommentaryAndTheCommentaryMeetsIt() {
        // Given
        Council.Known indicator = Council.percentage();
        String rating = Remarks.red(indicator.code());
        String path = Remarks.obligation(indicator.id());
        OFFICER.request()
                .get(path)
                .then()
                .body("ratingId", equalTo(rating))
                .body("frozenOn", equalTo("2027-06-10"))
                .body("dueOn", equalTo("2027-06-17"))
                .body("state", equalTo("OPEN"))
                .body("overdue", equalTo(false));
        String text = Remarks.drafted(rating);
        OFFICER.move(text, Map.of("command", "SUBMIT"));

        // When
        APPROVER.move(text, Map.of("command", "APPROVE")).then().statusCode(200);

        // Then
        OFFICER.request().get(path).then().body("state", equalTo("MET")).body("settledOn", equalTo("2027-06-10"));
        given().get(path).then().statusCode(401);
        Council.officer("stranger", "OTHER-1").request().get(path).then().statusCode(404);
    }

    @Test
    void itIsDueWarnedOnceMissedOnceAndMetLate() {
        // Given
        Council.Known indicator = Council.percentage();
        String rating = Remarks.red(indicator.code());
        String path = Remarks.obligation(indicator.id());
        obligations.tick();
        obligations.tick();
        assertEquals(List.of("WARN", "DUE"), commands(path));
        at("2027-06-17T22:00:00Z");
        obligations.tick();
        OFFICER.request().get(path).then().body("overdue", equalTo(false));

        // When
        at("2027-06-18T00:30:00+01:00");
        obligations.tick();
        obligations.tick();

        // Then
        assertEquals(List.of("MISS", "WARN", "DUE"), commands(path));
        OFFICER.request()
                .queryParam("overdue", "true")
                .queryParam("indicatorId", indicator.id())
                .get("/v1/obligations")
                .then()
                .body("items.missedOn", equalTo(List.of("2027-06-18")));
        String text = Remarks.drafted(rating);
        OFFICER.move(text, Map.of("command", "SUBMIT"));
        APPROVER.move(text, Map.of("command", "APPROVE"));
        OFFICER.request().get(path).then().body("state", equalTo("MET_LATE")).body("overdue", equalTo(false));
    }

    @Test
    void itFollowsTheMeetingThatTakesIt() {
        // Given
        Council.Known indicator = Council.percentage();
        Remarks.red(indicator.code());
        String path = Remarks.obligation(indicator.id());
        String meeting = UUID.randomUUID().toString();
        String later = UUID.randomUUID().toString();
        meeting(meeting, "{\"state\": \"SCHEDULED\", \"date\": \"2027-06-24\"}");
        drawnUp(indicator.id(), meeting);

        // When, Then: 16 June is the agenda day, 14 June two working days before
        obligations.tick();
        OFFICER.request()
                .get(path)
                .then()
                .body("agendaDay", equalTo("2027-06-16"))
                .body("dueOn", equalTo("2027-06-14"));
        meeting(
                meeting,
                "{\"state\": \"AGENDA_PUBLISHED\", \"date\": \"2027-06-24\", \"publishedOn\": \"2027-06-15\"}");
        obligations.tick();
        OFFICER.request()
                .get(path)
                .then()
                .body("agendaDay", equalTo("2027-06-15"))
                .body("dueOn", equalTo("2027-06-11"));
        meeting(meeting, "{\"state\": \"CANCELLED\", \"date\": \"2027-06-24\", \"publishedOn\": \"2027-06-15\"}");
        obligations.tick();
        OFFICER.request().get(path).then().body("agendaDay", nullValue()).body("dueOn", equalTo("2027-06-17"));
        meeting(later, "{\"state\": \"SCHEDULED\", \"date\": \"2027-06-25\"}");
        meeting(meeting, "{\"state\": \"CANCELLED\", \"replacedById\": \"" + later + "\"}");
        obligations.tick();
        OFFICER.request()
                .get(path)
                .then()
                .body("agendaDay", equalTo("2027-06-17"))
                .body("dueOn", equalTo("2027-06-15"));
        String last = UUID.randomUUID().toString();
        meeting(last, "{\"state\": \"SCHEDULED\", \"date\": \"2027-06-24\"}");
        meeting(later, "{\"state\": \"POSTPONED\", \"replacedById\": \"" + last + "\"}");
        obligations.tick();
        OFFICER.request().get(path).then().body("agendaDay", equalTo("2027-06-16"));
    }

    @Test
    void aDashboardWaitsForItOrPrintsThatNothingWasSupplied() {
        // Given
        Council.Known indicator = Council.percentage();
        Remarks.red(indicator.code());
        String obligation = Remarks.obligation(indicator.id());
        String dashboard = drawnUp(indicator.id(), null);
        CLERK.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
        CLERK.move(dashboard, Map.of("command", "PUBLISH"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/obligations-open"))
                .body("errors.pointer", equalTo(List.of("/sections/0/items/0")))
                .body("errors.code", equalTo(List.of("COMMENTARY_DUE")));

        // When
        Response published = CLERK.move(dashboard, Map.of("command", "PUBLISH", "notSupplied", true));

        // Then
        published.then().statusCode(200);
        shown(dashboard).body("sections[0].rows[0].results[1].rating.commentary.text", equalTo("not supplied"));
        page(dashboard).body(containsString("Commentary: not supplied"));
        csv(dashboard).body(containsString(",not supplied,,,,"));
        OFFICER.request().get(obligation).then().body("state", equalTo("NOT_SUPPLIED"));
    }

    @Test
    void aDashboardPrintsTheCommentaryThatIsThere() {
        // Given
        Council.Known indicator = Council.percentage();
        String text = Remarks.drafted(Remarks.red(indicator.code()));
        OFFICER.move(text, Map.of("command", "SUBMIT"));
        APPROVER.move(text, Map.of("command", "APPROVE"));
        String dashboard = drawnUp(indicator.id(), null);
        CLERK.move(dashboard, Map.of("command", "READY"));

        // When
        CLERK.move(dashboard, Map.of("command", "PUBLISH")).then().statusCode(200);

        // Then
        shown(dashboard)
                .body("sections[0].rows[0].results[1].rating.commentary.why", equalTo("Two posts were vacant."));
        page(dashboard).body(containsString("Why: Two posts were vacant."));
        csv(dashboard)
                .body(containsString(",commentary,happened,why,doing,byWhen"))
                .body(containsString(",supplied,71% were registered in five days.,Two posts were vacant.,"));
    }

    @Test
    void anApproverDecidesOnceAndSaysWhy() {
        // Given
        Council.Known indicator = Council.percentage();
        Remarks.red(indicator.code());
        String path = Remarks.obligation(indicator.id());
        OFFICER.move(path, Map.of("command", "ESCALATE")).then().statusCode(403);
        APPROVER.move(path, Map.of("command", "WAIVE"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-required"));
        APPROVER.move(path, Map.of("command", "ESCALATE"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED"));

        // When
        Response waived = APPROVER.move(path, Map.of("command", "WAIVE", "reason", "The service ended."));

        // Then
        waived.then().statusCode(200).body("state", equalTo("WAIVED")).body("reason", equalTo("The service ended."));
        APPROVER.move(path, Map.of("command", "ESCALATE")).then().statusCode(409);
    }

    private static ValidatableResponse page(String dashboard) {
        return given().header("Accept", "text/html")
                .get(dashboard.replace("/v1", ""))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse csv(String dashboard) {
        String pack = shown(dashboard).extract().path("packId");
        return given().header("Accept", "text/csv")
                .get("/v1/packs/" + pack)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse shown(String dashboard) {
        return given().get(dashboard).then().statusCode(200);
    }

    private static String drawnUp(String indicatorId, @Nullable String meeting) {
        Map<String, Object> item = Map.of("indicatorId", indicatorId, "areaCode", Council.KENT, "order", 1);
        Map<String, Object> section = Map.of("heading", "Monthly", "kind", "MONTHLY_QUARTERLY", "items", List.of(item));
        Map<String, Object> wish = new HashMap<>(Map.of(
                "bodyId", "communities",
                "title", "Dashboard",
                "reportingMonth", "2012-05",
                "sections", List.of(section)));
        if (meeting != null) {
            wish.put("meetingId", meeting);
        }
        return CLERK.post("/v1/dashboards", wish).header("Location");
    }

    private static void meeting(String id, String body) {
        TestDatabase.ask("insert into meeting_seen (id, version, deleted, body, seen_at) values ('" + id
                + "', 1, false, '" + body + "', now()) on conflict (id) do update set body = excluded.body");
    }

    private static List<String> commands(String path) {
        return OFFICER.request().get(path + "/history").jsonPath().getList("items.command");
    }

    private void at(String instant) {
        ((SettableClock) clock).hold(OffsetDateTime.parse(instant).toInstant());
    }
}
