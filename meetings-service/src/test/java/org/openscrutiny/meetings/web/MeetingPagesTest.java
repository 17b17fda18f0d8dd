package org.openscrutiny.meetings.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.Sibling;
import org.openscrutiny.meetings.SiblingTopics;
import org.openscrutiny.meetings.meeting.LondonTime;

/** The meetings in a real Chromium; skipped by name where this machine has none. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class MeetingPagesTest {

    private static final String CANARY = "Heads of terms for the depot";

    private final Clerk clerk = Clerk.ofAll();
    private final String name = Clerk.freshName() + " <b>of the page</b>";
    private final String indicator = UUID.randomUUID().toString();
    private final String day = LocalDate.now(LondonTime.LONDON).plusDays(60).toString();
    private String committee = "";
    private String meeting = "";
    private String evidenced = "";
    private String draft = "";

    @BeforeEach
    void publishAnAgenda() {
        committee = clerk.committee(name);
        meeting = clerk.meeting(committee, day);
        draft = clerk.meeting(committee, "2012-07-06");
        clerk.item(meeting, Map.of("number", "A1", "kind", "REPORT", "openTitle", "Parks & <open> spaces"));
        try (var sibling = new Sibling()) {
            sibling.send("performance.indicator.v1", indicator, """
                {"id":"%s","code":"X1","name":"Calls answered in time","unit":"PERCENT","publishedScale":0,
                 "frequency":"MONTHLY","version":1,"deleted":false}\
                """.formatted(indicator));
            sibling.send("performance.rating.v1", "rat-" + indicator, rating(77, "AMBER", 1));
        }
        evidenced = clerk.item(
                meeting,
                Map.of(
                        "number",
                        "C1",
                        "kind",
                        "MONITORING",
                        "openTitle",
                        "Dashboard",
                        "section",
                        Map.of("letter", "C", "title", "Monitoring"),
                        "evidence",
                        List.of(
                                Map.of("type", "INDICATOR", "id", indicator),
                                Map.of("type", "PRIORITY", "id", UUID.randomUUID()))));
        var closed = clerk.closedItem(meeting);
        assertEquals(
                201,
                Wire.request("PUT", "/v1/agenda-items/" + closed + "/sealed")
                        .as(Clerk.of(committee).bearer())
                        .json("{\"closedTitle\":\"" + CANARY + "\",\"text\":\"" + CANARY + "\",\"publicInterest\":\""
                                + CANARY + "\"}")
                        .send()
                        .status());
        awaitFigure(77);
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        try (var sibling = new Sibling()) {
            sibling.send("performance.rating.v1", "rat-" + indicator, rating(71, "RED", 2));
        }
        awaitFigure(71);
    }

    private String rating(int value, String colour, int version) {
        return """
            {"id":"rat-%s","indicatorId":"%s","indicatorCode":"X1",
             "period":{"key":"YTD-2012-05","type":"YEAR_TO_DATE","start":"2012-04-01","end":"2012-05-31",
                       "label":"April to May 2012"},
             "measure":"YEAR_TO_DATE","entry":1,"value":%d,"target":80,"floor":75,"rating":"%s",
             "reason":"BELOW_FLOOR","reasonText":"%d%% is judged","publishedAt":"2026-05-01T09:00:00Z",
             "version":%d,"deleted":false}\
            """.formatted(indicator, indicator, value, colour, value, version);
    }

    private void awaitFigure(int value) {
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> clerk.get("/v1/agenda-items/" + evidenced + "/evidence-panel")
                        .then()
                        .body("links[0].now.ratings.value", contains(value)));
    }

    @Test
    void leadsToTheNextMeetingOfACommitteeInTwoClicksWithoutScript() {
        var browser = Browser.shared();
        // Given
        var days = given().get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("notice.clearDays");
        String reason = given().get("/v1/agenda-items/" + evidenced + "/evidence-panel")
                .path("links[0].now.ratings[0].reasonText");
        var page = browser.withoutScript(1280);
        page.navigate(service());

        // When
        page.locator("main a[href='/meetings']").click();
        page.locator("tr", new Page.LocatorOptions().setHasText(name))
                .locator("td a")
                .click();

        // Then
        assertTrue(page.url().endsWith("/meetings/" + meeting), page.url());
        var text = page.locator("main").innerText();
        assertTrue(text.startsWith(name + ", "), text);
        assertTrue(text.contains(days + " clear working days before the meeting: in time, 5 were needed"), text);
        assertTrue(text.contains("A1 Parks & <open> spaces"), text);
        assertTrue(text.contains("Paragraph 3: it concerns the money or business affairs"), text);
        assertTrue(text.contains("The press and public may be excluded"), text);
        assertFalse(page.content().contains(CANARY), "the closed part stays closed");
        var row = page.locator("tr", new Page.LocatorOptions().setHasText("Calls answered in time"));
        assertEquals(List.of("Amber"), row.locator("td").nth(0).locator(".rag").allInnerTexts());
        assertEquals(List.of("Red"), row.locator("td").nth(1).locator(".rag").allInnerTexts());
        assertTrue(row.locator("td").nth(0).innerText().startsWith("77%"), row.innerText());
        assertTrue(row.locator("td").nth(1).innerText().contains(reason), row.innerText());
        assertTrue(row.innerText().contains("Turned red since the agenda was published."), row.innerText());
        assertTrue(text.contains("Awaited: nothing about it has been published yet."), text);
    }

    @Test
    void isFreeOfViolationsAndNeverScrollsSidewaysAtAnyWidth() {
        Browser.shared().atEachWidth(page -> {
            for (var path :
                    List.of("", "meetings", "meetings?body=" + committee, "meetings/" + meeting, "meetings/" + draft)) {
                page.navigate(service() + path);
                Browser.assertClean(page);
            }
        });
    }

    @Test
    void printsTheAgendaWithoutWhatIsOnlyForTheScreen() {
        var browser = Browser.shared();
        // Given
        var page = browser.withoutScript(1280);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        // When
        page.navigate(service() + "meetings/" + meeting);

        // Then
        assertFalse(page.locator("nav.govuk-breadcrumbs").isVisible());
        assertTrue(page.getByText("Closed part").isVisible());
        assertTrue(page.pdf().length > 1000);
    }

    @Test
    void answersADraftAsItAnswersWhatNeverWas() {
        var unknown = Wire.get("/meetings/" + UUID.randomUUID()).send();
        var unpublished = Wire.get("/meetings/" + draft).send();
        assertEquals(404, unknown.status());
        assertEquals(404, unpublished.status());
        assertEquals(unknown.body(), unpublished.body());
        assertTrue(unknown.body().contains("<h1 class=\"govuk-heading-l\">Page not found</h1>"), unknown.body());
    }

    @Test
    void saysWhyThereIsNothing() {
        var empty = clerk.committee(Clerk.freshName());
        var called = clerk.meeting(empty, day);
        assertTrue(Wire.get("/meetings?body=" + empty)
                .send()
                .body()
                .contains("No past meeting of this committee has been published."));
        assertTrue(Wire.get("/meetings/" + called).send().body().contains("The agenda has not been published yet."));
    }

    @Test
    void asksAsOftenForManyAsForOne() {
        // Given
        var one = statements("/meetings/" + meeting);
        var of = statements("/meetings?body=" + committee);
        var all = statements("/meetings");

        // When
        var many = clerk.meeting(committee, day);
        for (int i = 0; i < 20; i++) {
            clerk.item(
                    many,
                    Map.of(
                            "number",
                            "B" + i,
                            "kind",
                            "MONITORING",
                            "openTitle",
                            "Item " + i,
                            "evidence",
                            List.of(Map.of("type", "INDICATOR", "id", indicator))));
            clerk.meeting(committee, day);
        }
        clerk.move("/v1/meetings/" + many, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);

        // Then
        assertEquals(one, statements("/meetings/" + many));
        assertEquals(of, statements("/meetings?body=" + committee));
        assertEquals(all, statements("/meetings"));
    }

    private static int statements(String path) {
        return Statements.ofGet(path, "").size();
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }
}
