package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.commentary.Remarks;

/** A commentary with a name goes into a pack; the name is mended and what it was is erased. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackErasureTest {
    private static final Council CLERK = Council.clerk("communities");
    private static final Map<String, String> WITHDRAW = Map.of("command", "WITHDRAW", "reason", "Of another month.");

    @Inject
    Clock clock;

    private String commentary = "";
    private String dashboard = "";
    private String named = "";
    private String sha256 = "";

    @BeforeEach
    void aPackWithAName() {
        Council.Known indicator = Council.percentage();
        commentary = Remarks.drafted(Remarks.red(indicator.code()));
        Remarks.change(commentary, "{\"why\": \"Mrs Marchbanks was ill.\"}");
        Remarks.publish(commentary);
        dashboard = Council.dashboard(indicator);
        Council.packed(dashboard);
        Response packs = given().get(dashboard + "/packs");
        named = packs.jsonPath().getString("items[0].id");
        sha256 = packs.jsonPath().getString("items[0].sha256");
        given().get(dashboard).then().statusCode(200).body(containsString("Marchbanks"));
        Remarks.change(commentary, "{\"why\": \"A post was vacant.\"}");
        Remarks.publish(commentary);
    }

    @Test
    void aPackThatPrintedANameIsGoneAndItsNumberAndHashStay() {
        // Given
        Instant then = clock.instant();
        Council.packed(dashboard);
        String mended = given().get(dashboard).jsonPath().getString("packId");
        String bytes = given().get("/v1/packs/" + mended).asString();

        // When
        Remarks.erase(commentary).then().statusCode(200);

        // Then
        refused(given().get("/v1/packs/" + named)).body("detail", containsString("was erased on"));
        refused(given().header("Accept", "text/csv").get("/v1/packs/" + named));
        refused(given().get("/v1/packs/" + named + "/comparison"));
        refused(given().queryParam("asOf", then.toString()).get(dashboard));
        given().get(dashboard + "/packs")
                .then()
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items[0].erasedAt", nullValue())
                .body("items[1].erasedAt", notNullValue())
                .body("items[1].sha256", equalTo(sha256));
        given().get("/v1/packs/" + named + "/history")
                .then()
                .body("items.command", equalTo(List.of("ERASE", "PUBLISH")));
        assertEquals(bytes, given().get("/v1/packs/" + mended).asString());
        assertEquals(bytes, given().get(dashboard).asString());
        assertEquals(
                List.of("true " + sha256),
                TestDatabase.ask(
                        "select (document is null)::text, sha256 from public_pack where id = '" + named + "'"));
    }

    @Test
    void aDashboardIsGoneWithItsPackUntilTheNext() {
        // When
        Remarks.erase(commentary).then().statusCode(200);

        // Then
        String page = dashboard.replace("/v1", "");
        refused(given().get(dashboard)).body("detail", containsString("was erased on"));
        refused(given().header("Accept", "text/csv").get(dashboard));
        refused(given().get(page + "/figures.csv"));
        for (String html : List.of(page, page + "/now")) {
            given().header("Accept", "text/html").get(html).then().statusCode(410);
        }
        refused(move("/v1/packs/" + named, WITHDRAW));
        Council.packed(dashboard);
        given().get(dashboard)
                .then()
                .statusCode(200)
                .body("packNumber", equalTo(2))
                .body("replaces", equalTo(named))
                .body("sections[0].rows[0].results[1].rating.commentary.why", equalTo("A post was vacant."));
    }

    @Test
    void anErasedPackDoesNotStandAgain() {
        // Given
        Council.packed(dashboard);
        String mended = given().get(dashboard).jsonPath().getString("packId");
        Remarks.erase(commentary).then().statusCode(200);

        // When
        move("/v1/packs/" + mended, WITHDRAW).then().statusCode(200);

        // Then
        refused(given().get(dashboard)).body("detail", containsString("Pack " + named));
        given().get("/v1/packs/" + mended).then().statusCode(200);
        given().header("Accept", "text/html")
                .get("/packs/" + mended)
                .then()
                .statusCode(200)
                .body(containsString("This pack was withdrawn on"))
                .body(containsString(", its document erased"))
                .body(not(containsString("href=\"" + dashboard.replace("/v1", "") + "\"")));
        given().header("Accept", "text/html").get("/packs/" + named).then().statusCode(410);
        Council.packed(dashboard);
        given().get(dashboard).then().statusCode(200).body("packNumber", equalTo(3));
    }

    @Test
    void nothingButAnErasureTakesADocumentAway() {
        // When, Then
        String where = " where id = '" + named + "'";
        for (String change : List.of(
                "update public_pack set document = '{}'" + where,
                "update public_pack set document = null" + where,
                "update public_pack set document = null, erased_at = now(), sha256 = 'x'" + where,
                "delete from public_pack" + where)) {
            var refusal = assertThrows(IllegalStateException.class, () -> TestDatabase.ask(change), change);
            assertTrue(String.valueOf(refusal.getMessage()).contains("never changed"), change);
        }
        given().get("/v1/packs/" + named).then().statusCode(200);
    }

    private static ValidatableResponse refused(Response answer) {
        return answer.then().statusCode(410).body("type", equalTo("/problems/gone"));
    }

    private Response move(String path, Map<String, String> command) {
        return CLERK.moveWith(CLERK.request().get(dashboard).header("ETag"), path, command);
    }
}
