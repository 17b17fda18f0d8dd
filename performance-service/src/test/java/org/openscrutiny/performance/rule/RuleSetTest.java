package org.openscrutiny.performance.rule;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Recollection;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.indicator.RuleFamily;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RuleSetTest {
    private static final Council ADMIN = Council.admin();
    private static final Council NOBODY = Council.nobody();

    @Inject
    Clock clock;

    @ParameterizedTest
    @EnumSource(RuleFamily.class)
    void everyFamilyHasItsRuleSetAndEverybodyReadsWhatAdministratorsRead(RuleFamily family) {
        // Given
        String path = RuleSets.path(family.name());

        // When
        String admin = ADMIN.request().get(path).asString();
        String anybody = NOBODY.request().get(path).asString();

        // Then
        assertTrue(
                anybody.startsWith(admin.substring(0, admin.length() - 1) + ",\"version\":"), anybody + " of " + admin);
        NOBODY.request()
                .get(path)
                .then()
                .body("rule", equalTo(family.words()))
                .body("versions[0].version", equalTo(1))
                .body("versions[0].appliesFrom", nullValue());
        NOBODY.request()
                .get("/v1/rule-sets")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("ABSOLUTE_DIFFERENCE", "EXPECTED_RANGE", "FLOOR_STANDARD"));
    }

    @Test
    void aVersionIsMendedUntilARatingCitesItAndStaysFromThenOn() {
        // Given
        String path = RuleSets.path("ON_TARGET");
        Recollection anybody = new Recollection(path, "", clock);
        Recollection admin = new Recollection(path, ADMIN.bearer(), clock);
        List<Recollection> both = List.of(anybody, admin);
        String code = Council.active(
                        Council.draft().replace("FLOOR_STANDARD", "ON_TARGET").replace("HIGHER_IS_BETTER", "ON_TARGET"))
                .code();
        Council.target(code, 80, 75);

        // When it is added, and mended before anything was rated by it
        both.forEach(Recollection::remember);
        RuleSets.add("ON_TARGET", 1, 2, "2012-05-01")
                .then()
                .statusCode(201)
                .header("Location", equalTo(path + "/versions/2"))
                .body("versions[1].appliesFrom", equalTo("2012-05-01"));
        both.forEach(Recollection::remember);
        NOBODY.request().get(path + "/versions/2").then().body("used", equalTo(false));
        String added = clock.instant().toString();
        RuleSets.mend("ON_TARGET", 2, RuleSets.version(2, 4, "2012-06-30"))
                .then()
                .statusCode(200)
                .body("versions[1].red", equalTo(4));
        both.forEach(Recollection::remember);
        String may = Council.published(Council.figure(code, "2012-05", 77));
        String june = Council.published(Council.figure(code, "2012-06", 77));

        // Then each month is rated by the version of its last day
        Council.rating(code, "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("GREEN"))
                .body("ruleSet.version", equalTo(1))
                .body("inputs.amber", equalTo(3));
        Council.rating(code, "2012-06", "PERIOD")
                .then()
                .body("rating", equalTo("AMBER"))
                .body("ruleSet.version", equalTo(2))
                .body("reasonText", containsString("ON_TARGET v2"));
        NOBODY.request()
                .get(path + "/versions/2")
                .then()
                .statusCode(200)
                .body("used", equalTo(true))
                .body("waiting", equalTo(0))
                .body("amber", equalTo(2));
        for (int number : List.of(1, 2)) {
            RuleSets.mend("ON_TARGET", number, RuleSets.version(2, 5, "2012-06-01"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/rule-set-in-use"))
                    .body("detail", containsString("POST the next version to " + path + "/versions"));
        }
        checked("GREEN", may, 1);
        checked("AMBER", june, 2);
        both.forEach(Recollection::assertRecalled);
        NOBODY.request()
                .get(path + "/versions/2?asOf=" + added)
                .then()
                .statusCode(200)
                .body("amber", equalTo(1))
                .body("red", equalTo(2))
                .body("used", nullValue());
        NOBODY.request().get(path + "/versions/3?asOf=" + added).then().statusCode(404);
        NOBODY.request()
                .get(path + "/versions/2?asOf=2012-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        ADMIN.request()
                .get(path + "/history")
                .then()
                .body("items.command", equalTo(List.of("MEND_VERSION", "ADD_VERSION", "REGISTER")));
        NOBODY.request().get(path + "/history").then().body("items.version", equalTo(List.of(3, 2, 1)));
    }

    @Test
    void whoeverWouldWaitForAnImportThatRatesIsToldToComeAgain() {
        // Given
        TestDatabase.ask("begin");
        TestDatabase.ask("select id from rule_set where id = 'EXPECTED_RANGE' for update");

        // When
        Response refused;
        try {
            refused = RuleSets.add("EXPECTED_RANGE", "", 5, "2026-04-01");
        } finally {
            TestDatabase.ask("rollback");
        }

        // Then
        refused.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("try again"));
    }

    /** A printed colour is checked by the version that rated its period. */
    private static void checked(String printed, String observation, int version) {
        Council.officer()
                .post(
                        "/v1/figure-checks",
                        Map.of(
                                "statement",
                                "77% is " + printed,
                                "document",
                                "Performance dashboard",
                                "kind",
                                "RATING",
                                "family",
                                "ON_TARGET",
                                "polarity",
                                "ON_TARGET",
                                "published",
                                Map.of("printed", printed),
                                "observationId",
                                observation.substring(observation.lastIndexOf('/') + 1),
                                "inputs",
                                List.of(
                                        Map.of("role", "VALUE", "printed", "77%"),
                                        Map.of("role", "LEVEL", "printed", "80%"))))
                .then()
                .statusCode(201)
                .body("verdict", equalTo("MATCH"))
                .body("ruleSet.id", equalTo("ON_TARGET"))
                .body("ruleSet.version", equalTo(version));
    }

    @Test
    void aRuleIsChangedOnlyAsItStandsAndAllItsFaultsAreNamed() {
        // Given
        String path = RuleSets.path("PERCENT_TOLERANCE") + "/versions";
        Map<String, Object> wrong = Map.of("amber", 1, "reason", "Decided so");

        // When, Then
        ADMIN.request().body(wrong).post(path).then().statusCode(428);
        ADMIN.request()
                .header("If-Match", "\"p1\"")
                .body(wrong)
                .post(path)
                .then()
                .statusCode(412);
        ADMIN.request()
                .header(
                        "If-Match",
                        ADMIN.request().get(RuleSets.path("PERCENT_TOLERANCE")).header("ETag"))
                .body(wrong)
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/amber", "/red", "/appliesFrom")));
        RuleSets.mend("PERCENT_TOLERANCE", 99, RuleSets.version("", 5, "2012-06-01"))
                .then()
                .statusCode(404);
        NOBODY.request().get(RuleSets.path("NONE")).then().statusCode(404);
        NOBODY.request().get(RuleSets.path("ON_TARGET") + "/versions/99").then().statusCode(404);
        ADMIN.request()
                .header("If-Match", "\"r0\"")
                .body(wrong)
                .post(RuleSets.path("NONE") + "/versions")
                .then()
                .statusCode(404);
    }
}
