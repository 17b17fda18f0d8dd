package org.openscrutiny.performance.returns;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.PerformanceTables;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ReturnsTest {
    private static final Council OFFICER = Council.officer();
    private static final String ALL = "select r.period_key, r.due_on, r.state, "
            + "(select string_agg(l.command || '@' || (l.occurred_at at time zone 'UTC')::date, ' ' order by l.id)"
            + " from change_log l where l.message_key = r.id and l.access = 'RESTRICTED') from return_due r"
            + " where r.indicator_code = '%s' order by r.period_end, r.period_key";

    @Inject
    Clock clock;

    @Inject
    ReturnClock returns;

    @Inject
    PerformanceTables tables;

    @BeforeEach
    void beginning() {
        tables.empty();
        TestDatabase.ask("update return_run set made_through = '2027-03-31'");
        day("2027-04-01");
    }

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    /** Bank holidays: 3 May, 31 May 2027. */
    @Test
    void aQuarterGivesExactlyItsReturnsWarningsAndMisses() {
        // Given
        String monthly = Council.percentage().code();
        String quarterly = Council.active(Council.draft()
                        .replace("MONTHLY", "QUARTERLY")
                        .replace(
                                "\"definition\": {",
                                "\"owner\": \"Head of Roads\", \"definition\": {\"lagMonths\": 1, "))
                .code();
        Council.draft();

        // When
        for (LocalDate day = LocalDate.of(2027, 4, 1); day.isBefore(LocalDate.of(2027, 7, 17)); day = day.plusDays(1)) {
            day(day.toString());
            returns.tick();
            if (day.equals(LocalDate.of(2027, 5, 10))) {
                Council.submitted(Council.figure(monthly, "2027-04", 81));
            }
            if (day.equals(LocalDate.of(2027, 6, 16))) {
                Council.submitted(Council.figure(monthly, "2027-05", 82));
            }
        }
        returns.tick();

        // Then
        assertEquals(
                List.of(
                        "2027-04 2027-05-17 RECEIVED DUE@2027-05-01 WARN@2027-05-10 RECEIVE@2027-05-11",
                        "2027-05 2027-06-14 RECEIVED_LATE DUE@2027-06-01 WARN@2027-06-07 MISS@2027-06-15"
                                + " RECEIVE@2027-06-17",
                        "2027-06 2027-07-14 EXPECTED DUE@2027-07-01 WARN@2027-07-07 MISS@2027-07-15"),
                TestDatabase.ask(ALL.formatted(monthly)));
        assertEquals(
                List.of("FY2027-Q1 2027-08-13 EXPECTED DUE@2027-07-01"), TestDatabase.ask(ALL.formatted(quarterly)));
        assertEquals(4, tables.count("return_due"));
        given().queryParam("overdue", "true")
                .get("/v1/returns")
                .then()
                .statusCode(200)
                .body("items.period", equalTo(List.of("2027-06")))
                .body("items.overdue", equalTo(List.of(true)))
                .body("items[0].owner", nullValue());
        given().queryParam("state", "RECEIVED_LATE")
                .get("/v1/returns")
                .then()
                .body("items.receivedOn", equalTo(List.of("2027-06-16")));
        Council.approver()
                .request()
                .get("/v1/returns/rates")
                .then()
                .body("items[0].share", equalTo(33.3f))
                .body("items.owner", equalTo(List.of("", "Head of Roads")))
                .body("items.awaited", equalTo(List.of(0, 1)));
        Council.approver()
                .request()
                .queryParam("subject", "RETURN")
                .get("/v1/clocks")
                .then()
                .body("items.state", equalTo(List.of("MET", "MET_LATE", "MISSED", "DUE")));
    }

    @Test
    void nothingToReturnIsSaidWithItsReasonByTheOwner() {
        // Given
        String code = Council.percentage().code();
        day("2027-05-01");
        returns.tick();
        String path = "/v1/returns/" + given().get("/v1/returns").jsonPath().getString("items[0].id");
        Map<String, String> nil = Map.of("command", "NIL", "reason", "Closed for repairs.");
        OFFICER.move(path, Map.of("command", "NIL")).then().statusCode(422);
        Council.officer("other", "OTHER").move(path, nil).then().statusCode(403);

        // When
        OFFICER.move(path, nil).then().statusCode(200).body("state", equalTo("NIL"));

        // Then
        given().get(path)
                .then()
                .header("ETag", "\"p2\"")
                .body("indicatorCode", equalTo(code))
                .body("reason", equalTo("Closed for repairs."));
        OFFICER.move(path, nil).then().statusCode(409);
    }

    @Test
    void everybodyReadsWhetherAReturnIsOverdueToday() {
        // Given one of April 2027, due on 17 May
        Council.percentage();
        day("2027-05-01");
        returns.tick();
        String path = "/v1/returns/" + given().get("/v1/returns").jsonPath().getString("items[0].id");
        day("2027-05-17");
        Response before = given().get(path);
        before.then().header("ETag", "\"p1\"").body("overdue", equalTo(false)).body("version", equalTo(1));

        // When
        day("2027-05-18");

        // Then
        Response after = given().header("If-None-Match", before.header("ETag")).get(path);
        after.then().statusCode(200).body("overdue", equalTo(true)).body("version", equalTo(1));
        given().header("If-None-Match", after.header("ETag")).get(path).then().statusCode(304);
        given().queryParam("asOf", clock.instant().toString()).get(path).then().body("overdue", nullValue());
    }

    @Test
    void anAdministratorSetsTheLagsOfReturnsToCome() {
        // Given
        String code = Council.percentage().code();
        String admin = TestTokens.bearer(Claims.of("admin-1", Role.ADMIN));
        String tag = given().header("Authorization", admin)
                .get("/v1/return-calendar")
                .then()
                .statusCode(200)
                .body("workingDays", equalTo(10))
                .extract()
                .header("ETag");

        // When
        given().header("Authorization", admin)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"workingDays\": 5, \"lags\": {\"monthly\": 1, \"quarterly\": 0, \"annual\": 0}}")
                .put("/v1/return-calendar")
                .then()
                .statusCode(200);

        // Then
        day("2027-05-01");
        returns.tick();
        given().get("/v1/returns").then().body("items.dueOn", equalTo(List.of("2027-06-07")));
        Council.published(Council.figure(code, "2027-03", 81));
        Council.rating(code, "2027-03", "PERIOD").then().body("nextDueOn", equalTo("2027-06-07"));
        String set = clock.instant().toString();
        given().header("Authorization", admin)
                .queryParam("asOf", set)
                .get("/v1/return-calendar")
                .then()
                .statusCode(200)
                .body("workingDays", equalTo(5));
        given().header("Authorization", admin)
                .get("/v1/return-calendar?asOf=2012-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        Council.officer()
                .request()
                .get("/v1/return-calendar/history")
                .then()
                .statusCode(200)
                .body("items[0].command", equalTo("SET"))
                .body("items[0].actor", equalTo("admin-1"));
        given().get("/v1/return-calendar/history").then().statusCode(401);
        TestDatabase.ask("update return_calendar set working_days = 10, monthly = 0");
    }

    /** Without days of the council's own the return for April is due on 17 May, for May on 14 June. */
    @Test
    void theCouncilsOwnDaysCountForWhatIsMadeFromThenOn() {
        // Given: the bank holiday of 3 May is worked, the offices are closed on 5 and 6 May
        String code = Council.percentage().code();
        Council admin = Council.admin();
        var days = List.of(
                own("2027-05-06", false, "Mourning"),
                own("2027-05-03", true, "Registrars open"),
                own("2027-05-05", false, "State funeral"));
        var wrong = List.of(own("2026-05-06", false, "Mourning"), own("2027-05-05", false, ""), days.get(2));
        admin.post("/v1/calendars", Map.of("year", 2027, "days", wrong))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("REQUIRED"));
        admin.post("/v1/calendars", Map.of("year", 2027, "days", List.of(days.get(0), days.get(0), wrong.get(0))))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/days/1/day", "/days/2/day")))
                .body("errors.code", equalTo(List.of("DAY_TWICE", "NOT_IN_YEAR")));
        given().get("/v1/calendars/2027").then().statusCode(404);
        given().get("/v1/calendars/2027/bank-holidays")
                .then()
                .statusCode(200)
                .body("days.find { it.day == '2027-05-03' }.name", equalTo("Early May Bank Holiday"))
                .body("days.day", hasItems("2027-01-01", "2027-03-26", "2027-12-27", "2027-12-28"));
        given().get("/v1/calendars/27/bank-holidays").then().statusCode(404);

        // When
        String path = admin.post("/v1/calendars", Map.of("year", 2027, "days", days))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        day("2027-05-01");
        returns.tick();

        // Then
        given().get("/v1/returns").then().body("items.dueOn", equalTo(List.of("2027-05-18")));
        Council.published(Council.figure(code, "2027-03", 81));
        Council.rating(code, "2027-03", "PERIOD").then().body("nextDueOn", equalTo("2027-05-18"));
        given().get(path)
                .then()
                .statusCode(200)
                .body("days.day", equalTo(List.of("2027-05-03", "2027-05-05", "2027-05-06")));
        admin.post("/v1/calendars", Map.of("year", 2027, "days", days)).then().statusCode(409);

        // When
        replaced(path, Map.of("year", 2028, "days", List.of())).then().statusCode(422);
        replaced(path, Map.of("year", 2027, "days", List.of())).then().statusCode(200);
        day("2027-06-01");
        returns.tick();

        // Then
        given().get("/v1/returns").then().body("items.dueOn", containsInAnyOrder("2027-05-18", "2027-06-14"));
        given().get(path + "/history").then().body("items.version", equalTo(List.of(2, 1)));
        TestDatabase.ask("delete from calendar_year where id = '2027'");
    }

    private static Map<String, Object> own(String day, boolean working, String reason) {
        return Map.of("day", day, "working", working, "reason", reason);
    }

    private static Response replaced(String path, Object wish) {
        Council admin = Council.admin();
        return admin.request()
                .header("If-Match", admin.request().get(path).header("ETag"))
                .body(wish)
                .put(path);
    }

    private void day(String day) {
        ((SettableClock) clock).hold(LocalDate.parse(day).atTime(6, 0).toInstant(ZoneOffset.UTC));
    }
}
