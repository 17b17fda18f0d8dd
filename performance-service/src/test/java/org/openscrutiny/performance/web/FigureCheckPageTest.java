package org.openscrutiny.performance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;

/** The form in a real Chromium; skipped by name where this machine has none. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FigureCheckPageTest {
    @Test
    void checksWhatIsTypedWithoutScript() {
        Browser browser = Browser.shared();
        // Given
        var page = browser.withoutScript(1280);
        page.navigate(service() + "figure-checks");
        page.locator("#kind").selectOption("TOTAL");
        page.locator("#published").fill("1,023");
        page.locator("#parts").fill("600; 623");
        // When
        page.locator("button[type=submit]").click();
        // Then
        assertEquals("Conflict", page.locator("#verdict").textContent());
        assertEquals(
                "600 + 623 make 1,223, but “1,023” is printed, 200 less.",
                page.locator(".govuk-inset-text").textContent());
        assertEquals("overlapping categories", page.locator("#proposal").textContent());
        assertEquals("1,023", page.locator("#published").inputValue());
    }

    @Test
    void saysWhatCannotBeReadAndKeepsWhatWasTyped() {
        Browser browser = Browser.shared();
        // Given
        var page = browser.withoutScript(1280);
        // When
        page.navigate(service() + "figure-checks?kind=PERCENT_CHANGE&published=lots&before=5&after=<b>six</b>");
        // Then
        assertTrue(page.title().startsWith("Error: "), page.title());
        assertEquals(2, page.locator(".govuk-error-summary__list li").count());
        assertEquals("<b>six</b>", page.locator("#after").inputValue());
    }

    @Test
    void isFreeOfViolationsAndNeverScrollsSidewaysAtAnyWidth() {
        Browser.shared().atEachWidth(page -> {
            for (var query : List.of("", "?kind=TOTAL&published=3&parts=1%3B2", "?kind=TOTAL&published=x")) {
                page.navigate(service() + "figure-checks" + query);
                Browser.assertClean(page);
            }
        });
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }
}
