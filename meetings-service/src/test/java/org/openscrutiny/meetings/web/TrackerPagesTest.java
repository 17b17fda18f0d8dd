package org.openscrutiny.meetings.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.meetings.Committee;
import org.openscrutiny.meetings.Sibling;
import org.openscrutiny.meetings.SiblingTopics;

/** The tracker in a real Chromium; skipped by name where this machine has none. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class TrackerPagesTest {

    private Committee committee;
    private String answered = "";
    private String overdue = "";

    @BeforeEach
    void recommendTwice() {
        committee = Committee.fresh();
        var police = UUID.randomUUID().toString();
        answered = sent(police, "Report each <quarter>.");
        overdue = sent(UUID.randomUUID().toString(), "Report each year.");
        var response = UUID.randomUUID().toString();
        try (var sibling = new Sibling()) {
            sibling.send("csa.response.v1", response, """
                {"id":"%s","recommendationId":"%s","recommendationReference":"X","addressee":{"kind":"ORGANISATION",
                "id":"%s","name":"Body %s"},"receivedOn":"2018-03-05","periodDays":28,"dueOn":"2018-04-02",
                "asPrinted":false,"state":"SENT","verdict":"PART_ACCEPTED","text":"Twice a year & no more",
                "reason":"The data come half-yearly.","actionIds":[],"implementation":"NOT_STARTED",
                "respondedOn":"2018-04-05","version":1,"deleted":false}\
                """.formatted(response, idOf(answered), police, police));
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> RestAssured.get(answered).then().body("state", equalTo("RESPONDED")));
    }

    private String sent(String organisation, String text) {
        var minutes = committee.published(
                committee.held("2018-02-28", Committee.item("B1", "Community safety")),
                Map.of(
                        "verb",
                        "RECOMMEND",
                        "text",
                        text,
                        "addressees",
                        List.of(Map.of("kind", "ORGANISATION", "id", organisation, "name", "Body " + organisation))));
        var path = "/v1/recommendations/"
                + committee.clerk.created(
                        "/v1/recommendations",
                        Map.of("resolutionPartId", committee.part(minutes), "basis", "RESPONSIBLE_AUTHORITY"));
        committee.clerk.move(path, Map.of("command", "RESOLVE")).then().statusCode(200);
        committee
                .clerk
                .move(path, Map.of("command", "SEND", "sentOn", "2018-03-05"))
                .then()
                .statusCode(200);
        return path;
    }

    private static String idOf(String path) {
        return path.substring("/v1/recommendations/".length());
    }

    @Test
    void showsWhatIsOverdueFirstThenTheWordsOfTheAnswerWithoutScript() {
        var browser = Browser.shared();
        // Given
        String words = RestAssured.get(answered).path("tracks[0].text");
        String late = RestAssured.get(overdue).path("reference");
        String reference = RestAssured.get(answered).path("reference");
        var page = browser.withoutScript(1280);
        page.navigate(service() + "recommendations");

        // When
        page.locator("#body").selectOption(committee.id);
        page.locator("button[type=submit]").click();

        // Then
        assertEquals(List.of(late, reference), page.locator("article h2").allInnerTexts());
        var first = page.locator("article").nth(0).innerText();
        assertTrue(first.contains("Overdue by "), first);
        assertTrue(first.contains("Awaited"), first);
        page.locator("article h2 a").nth(1).click();
        var text = page.locator("main").innerText();
        assertTrue(text.contains(words), text);
        assertTrue(text.contains("Accepted in part"), text);
        assertTrue(text.contains("Report each <quarter>."), text);
        assertTrue(text.contains("5 April 2018"), text);
        page.locator("a", new Page.LocatorOptions().setHasText("Meeting of 28 February 2018"))
                .click();
        assertTrue(page.locator("main").innerText().contains(reference), "the meeting says what it recommended");
    }

    @Test
    void isFreeOfViolationsAndNeverScrollsSidewaysAtAnyWidth() {
        Browser.shared().atEachWidth(page -> {
            for (var path : List.of(
                    "recommendations",
                    "recommendations?body=" + committee.id + "&state=WITHDRAWN",
                    "recommendations/" + idOf(answered),
                    "recommendations/" + idOf(overdue))) {
                page.navigate(service() + path);
                Browser.assertClean(page);
            }
        });
    }

    @Test
    void saysWhyThereIsNothing() {
        var none = Wire.get("/recommendations?body=" + committee.id + "&state=WITHDRAWN")
                .send();
        assertTrue(none.body().contains("No published recommendation is of this committee and in this state."));
        assertEquals(404, Wire.get("/recommendations/" + committee.id).send().status());
    }

    @Test
    void asksAsOftenForManyAsForOne() {
        // Given
        var two = statements("/recommendations?body=" + committee.id);
        var one = statements("/recommendations/" + idOf(overdue));

        // When
        for (int i = 0; i < 5; i++) {
            sent(UUID.randomUUID().toString(), "Report " + i);
        }

        // Then
        assertEquals(two, statements("/recommendations?body=" + committee.id));
        assertEquals(one, statements("/recommendations/" + idOf(answered)));
    }

    private static int statements(String path) {
        return Statements.ofGet(path, "").size();
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }
}
