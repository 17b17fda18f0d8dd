package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

/** A pack holds which recommendations were open on its indicators; a text can still be taken from the public. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackRecommendationsTest {
    private static final Council CLERK = Council.clerk("communities");

    private final String priority = UUID.randomUUID().toString();
    private Council.Known indicator = new Council.Known("", "");

    @BeforeEach
    void measured() {
        indicator = Council.percentage();
    }

    @Test
    void aPackHoldsWhatWasOpenOnWhatItShows() {
        // Given
        String direct = recommendation("R-2", "SENT", "\"indicatorIds\": [\"" + indicator.id() + "\", \"other\"]");
        String through = recommendation("R-1", "MADE", "\"priorityIds\": [\"" + priority + "\"]");
        recommendation("R-3", "CLOSED", "\"indicatorIds\": [\"" + indicator.id() + "\"]");
        recommendation("R-4", "SENT", "\"indicatorIds\": [\"other\"]");
        linked();
        String dashboard = drawnUp();

        // When
        CLERK.move(dashboard, Map.of("command", "PUBLISH")).then().statusCode(200);

        // Then
        ValidatableResponse shown = given().get(dashboard)
                .then()
                .statusCode(200)
                .body("recommendations.id", equalTo(List.of(through, direct)))
                .body("recommendations.reference", equalTo(List.of("R-1", "R-2")))
                .body("recommendations.state", equalTo(List.of("MADE", "SENT")))
                .body(
                        "recommendations.indicatorIds",
                        equalTo(List.of(List.of(indicator.id()), List.of(indicator.id()))))
                .body("recommendations[0].tracks[0].dueOn", equalTo("2026-03-28"))
                .body(not(containsString("reports quarterly")));
        String pack = shown.extract().path("packId");
        String bytes = shown.extract().asString();
        String csv = csv(pack);
        page(pack)
                .body(containsString("R-1</bdi>: <bdi>That the service reports quarterly (R-1)."))
                .body(containsString("R-2</bdi>: <bdi>That the service reports quarterly (R-2)."))
                .body(containsString("Scrutiny, 30 January 2026"))
                .body(containsString("Head of Roads has to answer by 28 March 2026"))
                .body(containsString("On <bdi>Deaths registered in five days"))
                .body(not(containsString("R-3")), not(containsString("R-4")));
        TestDatabase.ask("update recommendation_seen set deleted = true, body = null where id = '" + direct + "'");
        TestDatabase.ask(
                "update recommendation_seen set body = body || '{\"state\": \"CLOSED\"}' where id = '" + through + "'");
        page(pack)
                .body(containsString("R-2</bdi>: <bdi>Its text is not public any more."))
                .body(not(containsString("reports quarterly (R-2)")))
                .body(containsString("reports quarterly (R-1)"));
        assertEquals(bytes, given().get("/v1/packs/" + pack).asString());
        assertEquals(csv, csv(pack));
    }

    @Test
    void aPackSaysThatNothingWasOpenAndOneOfThePastSaysNothingOfIt() {
        // Given
        String dashboard = drawnUp();
        CLERK.move(dashboard, Map.of("command", "PUBLISH")).then().statusCode(200);
        String none = given().get(dashboard)
                .then()
                .body("recommendations", equalTo(List.of()))
                .extract()
                .path("packId");
        page(none).body(containsString("No committee had an open recommendation on these indicators"));
        recommendation("R-5", "SENT", "\"indicatorIds\": [\"" + indicator.id() + "\"]");
        String past = drawnUp();

        // When
        CLERK.move(
                        past,
                        Map.of(
                                "command",
                                "RECORD_AS_PRINTED",
                                "source",
                                "Dashboard, July 2012",
                                "publishedAt",
                                "2012-06-28T17:00:00Z"))
                .then()
                .statusCode(200);

        // Then
        ValidatableResponse printed =
                given().get(past).then().statusCode(200).body(not(containsString("recommendations")));
        page(printed.extract().path("packId")).body(not(containsString("recommendation")));
    }

    private String drawnUp() {
        String dashboard = CLERK.post("/v1/dashboards", Plans.of("communities", indicator.id()))
                .header("Location");
        CLERK.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
        return dashboard;
    }

    private static ValidatableResponse page(String pack) {
        return given().header("Accept", "text/html")
                .get("/packs/" + pack)
                .then()
                .statusCode(200);
    }

    private static String csv(String pack) {
        return given().accept("text/csv").get("/v1/packs/" + pack).asString();
    }

    private static String recommendation(String reference, String state, String links) {
        String id = UUID.randomUUID().toString();
        seen("recommendation_seen", id, """
                {"reference": "%s", "text": "That the service reports quarterly (%s).", "bodyName": "Scrutiny",
                 "madeOn": "2026-01-30", "state": "%s", %s,
                 "tracks": [{"addressee": {"kind": "OFFICE", "name": "Head of Roads"}, "dueOn": "2026-03-28"}]}""".formatted(reference, reference, state, links));
        return id;
    }

    /** The indicator stands under a priority in force. */
    private void linked() {
        String agreement = UUID.randomUUID().toString();
        seen("agreement_seen", agreement, """
                {"id": "%s", "title": "Agreement", "versions": [
                  {"number": "1.0", "effectiveFrom": "2020-04-01", "priorityIds": ["%s"]}]}""".formatted(agreement, priority));
        seen("priority_seen", priority, """
                {"id": "%s", "agreementId": "%s", "name": "Roads", "status": "ACTIVE",
                 "indicatorLinks": [{"indicatorId": "%s", "kind": "OUTCOME"}]}""".formatted(priority, agreement, indicator.id()));
    }

    private static void seen(String table, String id, String body) {
        TestDatabase.ask("insert into " + table + " (id, version, deleted, body, seen_at) values ('" + id
                + "', 1, false, '" + body + "', now())");
    }
}
