package org.openscrutiny.performance.indicator;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.performance.Council;

/** A definition approved for a later day is announced at once and holds from that day on. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ComingDefinitionTest {
    private static final Instant BEFORE = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant MIDNIGHT_IN_LONDON = Instant.parse("2027-03-31T23:00:00Z");

    private final Council officer = Council.officer();

    @Inject
    Clock clock;

    private Council.Known known;
    private String path;

    @BeforeEach
    void aPercentageThatWillBeAnAmount() {
        ((SettableClock) clock).hold(BEFORE);
        known = Council.percentage();
        path = "/v1/indicators/" + known.id();
    }

    @AfterEach
    void backToThePresent() {
        ((SettableClock) clock).reset();
    }

    @Test
    void theVersionOfTodayIsShownUntilTheDayHasCome() {
        // Given
        coming("2027-04-01", "FINANCIAL");
        everybody(path)
                .body("unit", equalTo("PERCENT"))
                .body("publishedScale", equalTo(0))
                .body("polarity", equalTo("HIGHER_IS_BETTER"))
                .body("kind", equalTo("PERCENTAGE"))
                .body("definitionNumber", equalTo(1))
                .body("definitionValidFrom", equalTo("2010-04-01"))
                .body("comingDefinitions", equalTo(List.of(Map.of("number", 2, "validFrom", "2027-04-01"))));
        everybody(path + "/definitions")
                .body("items.state", equalTo(List.of("APPROVED", "APPROVED")))
                .body("items[0].validTo", equalTo("2027-03-31"));
        everybody(path + "/series").body("unit", equalTo("PERCENT"));
        everybody(path + "/xmr").body("improvement", equalTo("INCREASE"));
        assertTrue(exported().contains("PERCENTAGE"), exported());
        officer.request()
                .get(path)
                .then()
                .body("definitionNumber", equalTo(1))
                .body("definitionState", equalTo("APPROVED"));
        renamed("Deaths registered, by cost");

        // When
        ((SettableClock) clock).hold(MIDNIGHT_IN_LONDON.minusSeconds(1));
        everybody(path).body("definitionNumber", equalTo(1));
        ((SettableClock) clock).hold(MIDNIGHT_IN_LONDON);

        // Then
        Awaitility.await().untilAsserted(() -> everybody(path).body("definitionNumber", equalTo(2)));
        everybody(path)
                .body("unit", equalTo("GBP"))
                .body("publishedScale", equalTo(2))
                .body("polarity", equalTo("LOWER_IS_BETTER"))
                .body("definitionValidFrom", equalTo("2027-04-01"))
                .body("$", not(hasKey("comingDefinitions")));
        everybody(path + "/definitions").body("items.state", equalTo(List.of("SUPERSEDED", "APPROVED")));
        everybody(path + "/series").body("unit", equalTo("GBP"));
        everybody(path + "/xmr").body("improvement", equalTo("DECREASE"));
        assertTrue(exported().contains("FLOW"), exported());
        everybody(path + "/history").body("items.command", hasItem("TAKE_EFFECT"));
        everybody(path + "/definitions/1?asOf=" + BEFORE)
                .body("state", equalTo("APPROVED"))
                .body("validTo", equalTo("2027-03-31"));
        everybody(path + "/definitions/2?asOf=" + BEFORE).body("state", equalTo("APPROVED"));
    }

    @Test
    void aTargetIsJudgedByTheVersionOfTheDayItTakesEffect() {
        // Given
        coming("2027-04-01", "FINANCIAL");

        // When a floor lies below the level, then that suits the year in which higher is better
        target("2026/27", 80, 75).statusCode(201);
        target("2027/28", 80, 75).statusCode(422).body("type", equalTo("/problems/floor-side"));

        // When it lies above, then the year in which lower is better
        target("2026/27", 80, 85).statusCode(422).body("detail", containsString("HIGHER_IS_BETTER"));
        target("2027/28", 80, 85).statusCode(201);
    }

    @Test
    void theWordsOfAYearAreThoseOfTheVersionThatHoldsForIt() {
        // Given
        coming("2027-09-01", "ACADEMIC");

        // When, Then
        target("2026/27", 80, 75).statusCode(201).body("period.key", equalTo("FY2026"));
        target("2027/28", 80, 85).statusCode(201).body("period.key", equalTo("AY2027"));
    }

    private void coming(String from, String calendar) {
        String definition = officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body("""
                        {"validFrom": "%s", "kind": "FLOW", "basis": "PERIOD", "frequency": "MONTHLY",
                         "calendar": "%s", "unit": "GBP", "publishedScale": 2, "polarity": "LOWER_IS_BETTER",
                         "ruleFamily": "FLOOR_STANDARD", "comparableWithPrevious": "NO",
                         "changeReason": "DEFINITION_CHANGE"}""".formatted(from, calendar))
                .post(path + "/definitions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        officer.move(definition, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(definition, Map.of("command", "APPROVE")).then().statusCode(200);
    }

    /** With what its figures mean said again, as of today. */
    private void renamed(String name) {
        officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(Map.of("name", name, "unit", "PERCENT", "polarity", "HIGHER_IS_BETTER"))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private String exported() {
        return Council.nobody()
                .request()
                .accept("application/json")
                .get("/v1/exports/indicators?indicator=" + known.code())
                .asString();
    }

    private ValidatableResponse target(String year, int level, int floor) {
        return officer.post(
                        "/v1/targets",
                        Map.of(
                                "indicatorCode",
                                known.code(),
                                "areaCode",
                                Council.KENT,
                                "period",
                                year,
                                "level",
                                level,
                                "floor",
                                floor,
                                "phasing",
                                "NONE"))
                .then();
    }

    private static ValidatableResponse everybody(String path) {
        return Council.nobody().request().get(path).then().statusCode(200);
    }
}
