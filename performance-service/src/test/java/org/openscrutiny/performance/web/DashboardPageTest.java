package org.openscrutiny.performance.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.exchange.Officers;
import org.openscrutiny.performance.exchange.PerformanceTables;

/** The page in a real Chromium; skipped by name where this machine has none. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DashboardPageTest {

    private static final String RED =
            "Percentage of Grade 1 priority calls to the Contact Centre answered in 20 seconds";

    private static final String QUARTERLY = "Number of adult drug users accessing treatment";

    @Inject
    PerformanceTables tables;

    private String dashboard = "";

    @BeforeEach
    void publishTheDashboardOfJuly2012() {
        tables.empty();
        var importId = Officers.recordJuly();
        var clerk = TestTokens.bearer(Claims.of("clerk-1", Role.CLERK).withBodies("*"));
        var drawn = given().header("Authorization", clerk)
                .contentType("application/json")
                .body("""
                        {"bodyId":"communities-cabinet-committee","title":"Performance dashboard, July 2012",
                         "reportingMonth":"2012-05","importId":"%s"}""".formatted(importId))
                .post("/v1/dashboards")
                .then()
                .statusCode(201);
        dashboard = drawn.extract().path("id");
        var ready = move(clerk, drawn.extract().header("ETag"), "{\"command\":\"READY\"}");
        move(clerk, ready, """
                {"command":"RECORD_AS_PRINTED","source":"Performance dashboard, July 2012",
                 "publishedAt":"2012-06-28T16:00:00Z"}""");
    }

    private String move(String clerk, String etag, String command) {
        return given().header("Authorization", clerk)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(command)
                .post("/v1/dashboards/" + dashboard + "/transitions")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void showsWhatTheApiSaysInWordsWithoutScript() {
        Browser browser = Browser.shared();
        // Given
        String reason = given().get("/v1/dashboards/" + dashboard)
                .then()
                .statusCode(200)
                .extract()
                .path("sections[0].rows[0].results[1].rating.reasonText");
        var page = browser.withoutScript(1280);
        // When
        page.navigate(service() + "dashboards/" + dashboard);
        // Then
        assertEquals("Performance dashboard, July 2012", page.locator("h1").textContent());
        assertEquals(List.of("8", "5", "2", "13"), cells(page, "Month").subList(0, 4));
        assertEquals(List.of("10", "4", "2", "12", "1 judged"), cells(page, "Year to date"));
        assertEquals(
                List.of("4", "2", "0", "3"), cells(page, "Year-end forecast").subList(0, 4));
        var row = row(page, RED).textContent();
        assertTrue(row.contains("72%") && row.contains(reason), row);
        assertEquals(
                57,
                page.locator("tbody th[scope=row].govuk-\\!-font-weight-regular")
                        .count());
    }

    @Test
    void tellsHowMuchOfWhatWasExpectedIsReached() {
        var page = Browser.shared().withoutScript(1280);
        // When
        page.navigate(service() + "dashboards/" + dashboard);
        // Then
        assertTrue(
                row(page, "Number of marriage ceremonies")
                        .textContent()
                        .contains("11% of 1,950 reached, April to May 2012"),
                row(page, "Number of marriage ceremonies").textContent());
        assertTrue(row(page, "commissioned youth work").textContent().contains("0% of 35,000 reached"));
        assertFalse(row(page, "licensed wedding venues").textContent().contains("reached"));
        assertFalse(row(page, "led by KCC").textContent().contains("reached"));
        page.close();
    }

    @Test
    void isFreeOfViolationsAndNeverScrollsSidewaysAtAnyWidth() {
        Browser.shared().atEachWidth(page -> {
            for (var path : List.of("dashboards/" + dashboard, "dashboards", "")) {
                page.navigate(service() + path);
                Browser.assertClean(page);
            }
        });
    }

    @Test
    void showsItsWholeTablesToWhoeverHasADesktop() {
        var page = Browser.shared().withoutScript(1280);
        page.navigate(service() + "dashboards/" + dashboard);
        assertEquals(
                0,
                page.evaluate("[...document.querySelectorAll('.table-scroll')]"
                        + ".filter(table => table.scrollWidth > table.clientWidth).length"));
    }

    @Test
    void leadsToTheIndicatorAndBack() {
        // Given an indicator without a value by quarter
        var page = Browser.shared().withoutScript(1280);
        page.navigate(service() + "dashboards/" + dashboard);
        // When
        page.locator("a", new Page.LocatorOptions().setHasText(QUARTERLY)).click();
        // Then
        var sentence = page.locator(".govuk-body-l").textContent();
        assertTrue(sentence.startsWith(QUARTERLY + " stood at "), sentence);
        assertTrue(sentence.endsWith("; nothing is published by quarter yet."), sentence);
        // When
        page.locator(".govuk-breadcrumbs a", new Page.LocatorOptions().setHasText("Dashboards"))
                .click();
        // Then
        assertEquals("Dashboards", page.locator("h1").textContent());
    }

    @Test
    void theAuditSeesAPlantedFault() {
        Browser browser = Browser.shared();
        var page = browser.forAudit(1280);
        page.navigate(service());
        page.setContent("<html lang='en'><title>t</title><main><h1>t</h1><input type='text'></main></html>");
        assertFalse(Browser.violations(page).isEmpty());
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }

    private static Locator row(Page page, String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name)).first();
    }

    private static List<String> cells(Page page, String measure) {
        return page.locator("table").first().locator("tr").all().stream()
                .filter(r -> r.locator("th").first().textContent().strip().equals(measure))
                .flatMap(r -> r.locator("td").allTextContents().stream())
                .map(String::strip)
                .toList();
    }
}
