package org.openscrutiny.performance.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.Elsewhere;

/** The page of priorities in a real Chromium: their order, what is measured of them, and why nothing is. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PriorityPageTest {
    private final String second = UUID.randomUUID().toString();
    private final String first = UUID.randomUUID().toString();
    private final String bare = UUID.randomUUID().toString();

    @Test
    void showsEachPriorityInTheOrderOfItsAgreementWithItsNewestStatusOrWhyThereIsNone() {
        // Given 71% for the year to date, which is red
        var indicator = Council.percentage();
        Council.target(indicator.code(), 80, 75);
        Council.published(Council.figure(indicator.code(), "YTD-2012-05", 71));
        var sentence =
                Council.rating(indicator.code(), "YTD-2012-05", "YEAR_TO_DATE").<String>path("reasonText");
        Elsewhere.priority(second, 1, "ACTIVE", List.of(), indicator.id());
        Elsewhere.priority(bare, 1, "ACTIVE", List.of());
        Elsewhere.send(
                "csa.priority.v1",
                "updated",
                first,
                1,
                Map.of(
                        "agreementId", "A",
                        "code", "Z",
                        "name", "Hidden <harm>",
                        "status", "ACTIVE",
                        "noSuitableIndicator", Map.of("reason", "It cannot be counted.")));
        Elsewhere.agreement(
                UUID.randomUUID().toString(), 1, List.of(Elsewhere.version("4.0", "2020-04-01", first, second, bare)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/priorities")
                        .then()
                        .statusCode(200)
                        .body(containsString(first))
                        .body(containsString(second))
                        .body(containsString(bare))
                        .body(containsString(indicator.code())));
        var page = Browser.shared().withoutScript(1280);
        // When
        page.navigate(service());
        page.locator("a", new Page.LocatorOptions().setHasText("Priorities")).click();
        // Then
        assertEquals("Priorities", page.locator("h1").textContent());
        var ids = page.locator("h3").all().stream()
                .map(heading -> String.valueOf(heading.getAttribute("id")))
                .toList();
        assertEquals(ids.indexOf("priority-" + first) + 1, ids.indexOf("priority-" + second));
        assertEquals(ids.indexOf("priority-" + second) + 1, ids.indexOf("priority-" + bare));
        assertEquals("Z Hidden <harm>", heading(page, first).textContent());
        assertEquals(
                "No sound measure exists: It cannot be counted.",
                heading(page, first).locator("+ p").textContent());
        assertEquals(
                "No indicator is linked to it.",
                heading(page, bare).locator("+ p").textContent());
        var row = heading(page, second).locator("+ div tbody tr");
        assertTrue(row.textContent().contains("April to May 2012"), row.textContent());
        assertEquals(
                "No current status; last rated for April to May 2012",
                row.locator(".rag--none").textContent());
        assertEquals(sentence, row.locator("td .reason").textContent());
        // When
        row.locator("a").click();
        // Then
        assertEquals("Deaths registered in five days", page.locator("h1").textContent());
        // When
        page.locator("#priorities ~ ul a").first().click();
        // Then
        assertTrue(page.url().endsWith("/priorities#priority-" + second), page.url());
        page.close();
        // When, Then
        var statements = Statements.ofGet("/priorities", "").size();
        Council.published(Council.figure(indicator.code(), "YTD-2012-06", 90));
        Elsewhere.priority(first, 2, "ACTIVE", List.of(), Council.percentage().id());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> given().get("/priorities").then().body(containsString("Nothing has been rated yet.")));
        assertEquals(statements, Statements.ofGet("/priorities", "").size());
        Browser.shared().atEachWidth(audited -> {
            audited.navigate(service() + "priorities");
            Browser.assertClean(audited);
        });
    }

    private static Locator heading(Page page, String priority) {
        return page.locator("[id='priority-" + priority + "']");
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }
}
