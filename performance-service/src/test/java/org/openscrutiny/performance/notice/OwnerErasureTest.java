package org.openscrutiny.performance.notice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.commentary.Remarks;
import org.openscrutiny.performance.exchange.PerformanceTables;
import org.openscrutiny.performance.returns.ReturnDays;

/** The owner of an indicator is mended and who it was is erased, wherever it was noted. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OwnerErasureTest {
    private static final Council OFFICER = Council.officer();
    private static final String NAMED = "joan.marchbanks@council.example";
    private static final String OTHER = "roads@council.example";

    @Inject
    Clock clock;

    @Inject
    ReturnDays returns;

    @Inject
    PerformanceTables tables;

    private Council.Known indicator = new Council.Known("", "");
    private String due = "";
    private String obligation = "";

    /** A notice that was sent and one that waits, to an owner by name; another owner's beside them. */
    @BeforeEach
    void april() {
        tables.empty();
        TestDatabase.ask("truncate notice");
        TestDatabase.ask("update return_run set made_through = '2027-03-31'");
        at("2027-04-06T08:00:00Z");
        indicator = owned(NAMED);
        owned(OTHER);
        Remarks.red(indicator.code());
        obligation = Remarks.obligation(indicator.id());
        Council.approver()
                .move(obligation, Map.of("command", "ESCALATE"))
                .then()
                .statusCode(200);
        at("2027-05-10T08:00:00Z");
        returns.tick();
        TestDatabase.ask("update notice set state = 'SENT', sent_at = now() where recipient = '" + NAMED + "'");
        at("2027-05-18T08:00:00Z");
        returns.tick();
        due = "/v1/returns/"
                + given().queryParam("indicatorId", indicator.id())
                        .get("/v1/returns")
                        .jsonPath()
                        .getString("items[0].id");
    }

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void theNameOfAnEarlierOwnerIsGoneFromReturnsObligationsAndNotices() {
        // Given
        for (String noted : List.of(due, obligation)) {
            OFFICER.request().get(noted).then().body("owner", equalTo(NAMED));
        }
        notices(Matchers.contains(NAMED, OTHER, NAMED, OTHER));
        Instant then = clock.instant();
        at("2027-05-18T09:00:00Z");
        mend("\"Head of Libraries\"");

        // When
        erase();

        // Then
        for (String noted : List.of(due, obligation)) {
            OFFICER.request().get(noted).then().statusCode(200).body("owner", equalTo("Head of Libraries"));
            OFFICER.request().get(noted + "/history").then().body("items[0].command", equalTo("ERASE"));
            OFFICER.request()
                    .queryParam("asOf", then.toString())
                    .get(noted)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/gone"));
        }
        given().queryParam("asOf", then.toString()).get(due).then().statusCode(200);
        OFFICER.request().queryParam("owner", NAMED).get("/v1/returns").then().body("items", Matchers.empty());
        Council.approver()
                .request()
                .get("/v1/returns/rates")
                .then()
                .body("items.owner", equalTo(List.of("Head of Libraries", OTHER)));
        notices(Matchers.contains(null, OTHER, "owners@council.example", OTHER));
        Council.approver()
                .request()
                .get("/v1/notices")
                .then()
                .body("items.state", equalTo(List.of("SENT", "WAITING", "WAITING", "WAITING")));
        for (String place : List.of(
                "change_payload where payload",
                "return_due where owner",
                "commentary_obligation where owner",
                "notice where recipient",
                "idempotency_answer where body")) {
            assertEquals(List.of("0"), TestDatabase.ask("select count(*) from " + place + " like '%" + NAMED + "%'"));
        }
    }

    @Test
    void whatWaitsGoesToThePresentOwnerAndWithoutAnyNobodyIsNamed() {
        // Given
        mend("\"ada@council.example\"");
        erase();
        notices(containsInAnyOrder(null, OTHER, "ada@council.example", OTHER));
        mend("null");

        // When
        erase();

        // Then
        notices(not(hasItem("ada@council.example")));
        OFFICER.request().get(due).then().statusCode(200).body("owner", equalTo(null));
        OFFICER.request().get(obligation).then().statusCode(200).body("owner", equalTo(null));
    }

    @Test
    void theOwnerOfARetiredIndicatorCanBeMendedAndNothingElseOfIt() {
        // Given
        String path = "/v1/indicators/" + indicator.id();
        OFFICER.move(path, Map.of("command", "RETIRE", "reason", "No longer measured."))
                .then()
                .statusCode(200);
        OFFICER.request()
                .header("If-Match", OFFICER.request().get(path).header("ETag"))
                .body("{\"owner\": null, \"heading\": \"Elsewhere\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-retired"));

        // When
        mend("null");
        erase();

        // Then
        OFFICER.request().get(path).then().body("owner", equalTo(null)).body("state", equalTo("RETIRED"));
        OFFICER.request().get(due).then().statusCode(200).body("owner", equalTo(null));
    }

    private static Council.Known owned(String owner) {
        return Council.active(
                Council.draft().replace("\"definition\": {", "\"owner\": \"" + owner + "\", \"definition\": {"));
    }

    private void mend(String owner) {
        String path = "/v1/indicators/" + indicator.id();
        OFFICER.request()
                .header("If-Match", OFFICER.request().get(path).header("ETag"))
                .body("{\"owner\": " + owner + "}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    private void erase() {
        Council.admin()
                .post(
                        "/v1/admin/erasures",
                        Map.of(
                                "type", "performance.indicator",
                                "id", indicator.id(),
                                "ground", "The owner was named; request 27/0024"))
                .then()
                .statusCode(200);
    }

    private static void notices(Matcher<?> recipients) {
        Council.approver().request().get("/v1/notices").then().statusCode(200).body("items.recipient", recipients);
    }

    private void at(String instant) {
        ((SettableClock) clock).hold(Instant.parse(instant));
    }
}
