package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.performance.Council;

/** What a meeting was given, beside what is public of it later. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackComparisonTest {
    private Council.Known revised = new Council.Known("", "");
    private Council.Known late = revised;
    private String figure = "";
    private String dashboard = "";
    private String pack = "";

    @BeforeEach
    void publishADashboardOfMay() {
        revised = Council.percentage();
        late = Council.percentage();
        Council.Known same = Council.percentage();
        Council.target(revised.code(), 80, 75);
        Council.target(late.code(), 80, 75);
        figure = Council.published(Council.figure(revised.code(), "2012-05", 71));
        Council.published(Council.figure(same.code(), "2012-05", 88));
        dashboard = Council.packed(Council.dashboard(revised, late, same));
        pack = "/v1/packs/" + given().get(dashboard).path("packId");
    }

    @Test
    void nothingDiffersWhileNothingChanged() {
        given().get(pack + "/comparison")
                .then()
                .statusCode(200)
                .body("results", equalTo(6))
                .body("flipped", equalTo(0))
                .body("changes", hasSize(0));
    }

    @Test
    void aRevisedFigureAndALateReturnAreToldWithBothStatusesAndThePackStaysAsItWas() {
        // Given
        String bytes = given().get(pack).asString();
        // When
        changeBoth();
        // Then
        assertEquals(bytes, given().get(pack).asString());
        given().get(pack + "/comparison")
                .then()
                .body("flipped", equalTo(2))
                .body("changes.code", equalTo(List.of(revised.code(), late.code())))
                .body("changes.cause", equalTo(List.of("REVISION", "LATE_RETURN")))
                .body("changes[0].then.text", equalTo("71%"))
                .body("changes[0].then.shown", equalTo("RED"))
                .body("changes[0].now.text", equalTo("76%"))
                .body("changes[0].now.shown", equalTo("AMBER"))
                .body("changes[1].then", equalTo(null))
                .body("changes[1].now.periodKey", equalTo("2012-05"))
                .body("changes[1].now.shown", equalTo("GREEN"));
        assertEquals(404, given().get("/v1/packs/none/comparison").statusCode());
    }

    @Test
    void aPackKeepsItsBytesWhateverTargetRuleNameOrFigureBecomes() {
        // Given
        String bytes = given().get(pack).asString();
        String csv = given().header("Accept", "text/csv").get(pack).asString();
        String sha256 = given().get(dashboard).header("ETag");
        // When
        String path = "/v1/indicators/" + revised.id();
        Council officer = Council.officer();
        officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(Map.of("name", "Deaths registered in a week"))
                .patch(path)
                .then()
                .statusCode(200);
        ruledAnew(path);
        Council.target(revised.code(), 60, 50, "2012-05-01");
        changeBoth();
        // Then
        assertEquals(bytes, given().get(pack).asString());
        assertEquals(csv, given().header("Accept", "text/csv").get(pack).asString());
        assertEquals(sha256, given().get(dashboard).header("ETag"));
        Council.rating(revised.code(), "2012-05", "PERIOD")
                .then()
                .body("ruleSet.id", equalTo("PERCENT_TOLERANCE"))
                .body("target", equalTo(60))
                .body("rating", equalTo("GREEN"))
                .body("entries[0].rating", equalTo("RED"))
                .body("entries[0].ruleSet.id", equalTo("FLOOR_STANDARD"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get(path + "/revisions")
                        .then()
                        .body("revised[0].first", equalTo(71))
                        .body("revised[0].latest", equalTo(76))
                        .body(
                                "revised[0].shownIn.packId",
                                equalTo(List.of(pack.substring(pack.lastIndexOf('/') + 1)))));
    }

    private static void ruledAnew(String path) {
        Council officer = Council.officer();
        String definition = officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body("""
                        {"validFrom": "2012-05-01", "kind": "PERCENTAGE", "basis": "PERIOD", "frequency": "MONTHLY",
                         "calendar": "FINANCIAL", "unit": "PERCENT", "publishedScale": 0, "bounded": true,
                         "polarity": "HIGHER_IS_BETTER", "ruleFamily": "PERCENT_TOLERANCE",
                         "comparableWithPrevious": "YES"}""")
                .post(path + "/definitions")
                .header("Location");
        officer.move(definition, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(definition, Map.of("command", "APPROVE")).then().statusCode(200);
    }

    @Test
    void thePagesSayWhatChangedAndAreFreeOfViolationsAtAnyWidth() {
        Browser browser = Browser.shared();
        // Given
        changeBoth();
        String path = RestAssured.baseURI + ":" + RestAssured.port + "/dashboards/"
                + dashboard.substring(dashboard.lastIndexOf('/') + 1);
        var page = browser.withoutScript(1280);
        // When
        page.navigate(path);
        page.locator("text=What they are now").click();
        // Then
        assertTrue(page.locator("main").textContent().contains("2 results have changed since, 2 with another status."));
        var row = page.locator("tbody tr").first().textContent();
        assertTrue(row.contains("71%") && row.contains("RED") && row.contains("76%") && row.contains("AMBER"), row);
        browser.atEachWidth(audited -> {
            audited.navigate(path + "/now");
            Browser.assertClean(audited);
        });
    }

    private void changeBoth() {
        Council.revised(figure, 76);
        Council.approver().move(figure, Map.of("command", "APPROVE")).then().statusCode(200);
        Council.published(Council.figure(late.code(), "2012-05", 90));
    }
}
