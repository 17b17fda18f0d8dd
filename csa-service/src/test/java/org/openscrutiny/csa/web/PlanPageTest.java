package org.openscrutiny.csa.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.csa.response.Answering;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Figures;
import org.openscrutiny.csa.testing.SiblingTopics;

/** The pages in a real Chromium; skipped by name where this machine has none. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class PlanPageTest {

    private static final String NAME = "Fires & <casualties>";

    private final String code =
            "C" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
    private String priority = "";

    @BeforeEach
    void publishAPriorityThatWasScrutinised() {
        var agreement = Api.agreement("Agreement of the page");
        priority = Api.priority(agreement, code, NAME);
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var indicator = UUID.randomUUID().toString();
        var path = "/v1/priorities/" + priority;
        Api.put(
                        path + "/indicators",
                        Api.tag(path),
                        Map.of("links", List.of(Map.of("indicatorId", indicator, "kind", "OUTCOME"))))
                .then()
                .statusCode(200);
        Broker.send(Figures.indicator(indicator, "IND-PAGE", "MONTHLY"));
        Broker.send(Figures.rating(
                UUID.randomUUID().toString(),
                indicator,
                1,
                Map.of(
                        "period", Figures.period("2018-01"),
                        "value", 71,
                        "target", 80,
                        "rating", "RED",
                        "reason", "BELOW_FLOOR",
                        "reasonText", "71% is below the floor of 75%.",
                        "nextDueOn", "2018-03-14")));
        var police = Api.organisation("County Police", "POLICE");
        var fire = Api.organisation("County Fire", "FIRE");
        var answered = Answering.opened(UUID.randomUUID().toString(), police, priority);
        Answering.sent(answered, police, Answering.REJECTED).then().statusCode(200);
        Answering.opened(UUID.randomUUID().toString(), fire, priority);
        await().atMost(Answering.PATIENCE)
                .until(() -> "RED"
                        .equals(given().get(path + "/summary?on=2018-04-10")
                                .jsonPath()
                                .getString("indicators[0].rating")));
    }

    @Test
    void showsWhatTheApiSaysInWordsWithoutScript() {
        var browser = Browser.shared();
        // Given
        var summary = given().get("/v1/priorities/" + priority + "/summary?on=2018-04-10")
                .jsonPath();
        var page = browser.withoutScript(1280);

        // When
        page.navigate(service() + "plan/" + code + "?on=2018-04-10");

        // Then
        assertEquals(NAME, page.locator("h1").textContent());
        var figures = page.locator("table").first().textContent();
        assertTrue(figures.contains("71%") && figures.contains("Red"), figures);
        assertTrue(figures.contains(summary.getString("indicators[0].reasonText")), figures);
        var main = Objects.requireNonNull(page.locator("main").textContent());
        assertTrue(main.contains("Answers overdue: " + summary.getInt("overdueAnswers")), main);
        assertTrue(main.contains("County Fire") && main.contains("Overdue"), main);
        assertTrue(main.contains("Rejected on") && main.contains(", late"), main);
        assertTrue(main.contains("We will not.") && main.contains("There is no money."), main);
    }

    @Test
    void isFreeOfViolationsAndNeverScrollsSidewaysAtAnyWidth() {
        Browser.shared().atEachWidth(page -> {
            for (var path : List.of("plan/" + code + "?on=2018-04-10", "plan?on=2018-04-10", "plan?on=1999-01-01")) {
                page.navigate(service() + path);
                Browser.assertClean(page);
            }
        });
    }

    @Test
    void saysWhyItIsEmptyAndEscapesWhatItShows() {
        given().get("/plan?on=1999-01-01").then().statusCode(200).body(containsString("No agreement is in force"));
        given().get("/plan/" + code).then().statusCode(200).body(containsString("Fires &amp; &lt;casualties&gt;"));
        given().get("/plan/" + code + "?on=1999-01-01").then().statusCode(404);
        given().get("/plan/none").then().statusCode(404);
        given().get("/plan/" + code + "?on=2018-02-30").then().statusCode(400);
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }
}
