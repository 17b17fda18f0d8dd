package org.openscrutiny.performance.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.commentary.Remarks;

/** A pack keeps its page whatever becomes of it, and says what has. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackPageTest {
    private static final Council CLERK = Council.clerk("communities");

    private String dashboard = "";
    private String first = "";
    private String code = "";

    @BeforeEach
    void publishWithoutTheCommentaryThatIsDue() {
        var known = Council.percentage();
        code = known.code();
        Remarks.red(code);
        dashboard = Council.dashboard(known);
        Council.packed(dashboard);
        first = given().get(dashboard).path("packId");
    }

    @Test
    void aPackThatAnotherCorrectsSaysSoAndLeadsThere() {
        // Given
        given().get("/packs/" + first)
                .then()
                .statusCode(200)
                .body(containsString("Commentary: not supplied"), not(containsString("id=\"notice\"")));
        Council.packed(dashboard);
        var page = Browser.shared().withoutScript(1280);
        // When
        page.navigate(service() + "packs/" + first);
        // Then
        var notice = page.locator("#notice").textContent();
        assertTrue(notice.startsWith("Pack 2 of ") && notice.contains(" corrects this one."), notice);
        assertEquals("Performance <dashboard>", page.locator("h1").textContent());
        assertEquals("Pack 1", page.locator("[aria-current=page]").textContent());
        // When
        page.locator("#notice a").click();
        // Then
        assertEquals(0, page.locator("#notice").count());
        assertEquals(2, page.locator("#packs a").count());
        // When
        page.locator("#packs summary").click();
        page.locator("#packs a", new Page.LocatorOptions().setHasText("Pack 1")).click();
        // Then
        assertTrue(page.url().endsWith("/packs/" + first), page.url());
        page.close();
        assertEquals(
                given().accept("text/csv").get("/v1/packs/" + first).asString(),
                given().get("/packs/" + first + "/figures.csv").asString());
        given().get("/packs/" + first + "/now")
                .then()
                .statusCode(200)
                .body(containsString("Nothing has changed since."));
        given().get("/packs/" + dashboard.substring(dashboard.lastIndexOf('/') + 1))
                .then()
                .statusCode(404);
    }

    @Test
    void aWithdrawnPackKeepsItsPageWithItsReason() {
        // Given
        String bytes = given().get("/v1/packs/" + first).asString();
        // When
        CLERK.moveWith(
                        CLERK.request().get(dashboard).header("ETag"),
                        "/v1/packs/" + first,
                        Map.of("command", "WITHDRAW", "reason", "A row was of <another> area."))
                .then()
                .statusCode(200);
        // Then
        given().get("/dashboards/" + dashboard.substring(dashboard.lastIndexOf('/') + 1))
                .then()
                .statusCode(410)
                .body("detail", containsString("/packs/" + first));
        given().get("/v1/packs/" + first).then().statusCode(200).body(equalTo(bytes));
        Browser.shared().atEachWidth(page -> {
            page.navigate(service() + "packs/" + first);
            var notice = page.locator("#notice").textContent();
            assertTrue(
                    notice.startsWith("This pack was withdrawn on ")
                            && notice.contains(": A row was of <another> area. It stays here"),
                    notice);
            assertEquals(0, page.locator("#notice a").count());
            assertTrue(page.locator("main").textContent().contains("71%"));
            assertEquals(
                    "/indicators/" + code + "?area=" + Council.KENT,
                    page.locator("tbody th[scope=row] a").getAttribute("href"));
            Browser.assertClean(page);
        });
        // When
        Council.packed(dashboard);
        // Then
        given().get("/packs/" + first)
                .then()
                .statusCode(200)
                .body(containsString("This pack was withdrawn on "), containsString("What stands now"));
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }
}
