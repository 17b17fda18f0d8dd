package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.performance.Council;

/** What UNDO takes back, what it leaves, and what it refuses. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportUndoTest {
    private static final String FIGURES = "indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle,reason\n";
    private static final String RANGES = "indicatorCode,areaCode,period,expected,lower,upper\n";
    private static final String TARGETS = "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing\n";

    @Inject
    PerformanceTables tables;

    @Inject
    Clock clock;

    @BeforeEach
    void clear() {
        tables.empty();
    }

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void anExpectedRangeIsWithdrawnFromThePublicAndFromTheRatings() {
        // Given
        String code = Council.active(Council.draft(Council.code(), "ACTIVITY")
                        .replace("MONTHLY", "ANNUAL")
                        .replace("FLOOR_STANDARD", "EXPECTED_RANGE")
                        .replace("HIGHER_IS_BETTER", "NEUTRAL"))
                .code();
        Council.published(Council.figure(code, "2012/13", 95));
        Officers.Accepted accepted = accepted("expected-ranges", RANGES + code + ",E10000016,FY2012,95,90,100\n");
        String range = given().get("/v1/expected-ranges?indicator=" + code).path("items[0].id");
        Council.rating(code, "FY2012", "PERIOD").then().body("rating", equalTo("WITHIN"));
        // When
        undo(accepted).statusCode(200).body("state", equalTo("UNDONE"));
        // Then
        given().get("/v1/expected-ranges?indicator=" + code).then().body("items", empty());
        given().get("/v1/expected-ranges/" + range).then().statusCode(410);
        Council.rating(code, "FY2012", "PERIOD")
                .then()
                .body("rating", equalTo("NONE"))
                .body("reason", equalTo("NO_RANGE"))
                .body("cause", equalTo("TARGET_CORRECTED"));
        assertEquals(0L, tables.count("expected_range"));
    }

    @Test
    void aChangedExpectedRangeIsAgainWhatItWasUnlessItMovedOn() {
        // Given
        String code = Council.active(Council.draft(Council.code(), "ACTIVITY")).code();
        String file = RANGES + code + ",E10000016,FY2012,120,,\n";
        accepted("expected-ranges", RANGES + code + ",E10000016,FY2012,100,,\n");
        Officers.Accepted first = accepted("expected-ranges", file);
        first.answer().body("report.revised", equalTo(1));
        // When
        undo(first).statusCode(200);
        // Then
        given().get("/v1/expected-ranges?indicator=" + code).then().body("items[0].expected", equalTo(100));
        Officers.Accepted second = accepted("expected-ranges", file);
        accepted("expected-ranges", RANGES + code + ",E10000016,FY2012,130,,\n");
        undo(second).statusCode(409).body("type", equalTo("/problems/conflict"));
        given().get("/v1/expected-ranges?indicator=" + code).then().body("items[0].expected", equalTo(130));
    }

    @Test
    void aRevisionThatWaitsGoesAndThePublishedVintageStands() {
        // Given
        String code = Council.percentage().code();
        String path = Council.published(Council.figure(code, "2012-05", 71));
        Officers.Accepted accepted =
                accepted("observations", FIGURES + code + ",E10000016,2012-05,77,printed so,Return,Late returns.\n");
        accepted.answer().body("report.revised", equalTo(1));
        // When
        undo(accepted).statusCode(200);
        // Then
        Council.officer()
                .request()
                .get(path)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("vintages", hasSize(1))
                .body("vintages[0].figure.value", equalTo(71));
        given().get(path).then().statusCode(200).body("value", equalTo(71));
        Council.revised(path, 78);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        given().get(path).then().body("value", equalTo(78)).body("vintage", equalTo(2));
    }

    @Test
    void aTargetThatWaitsHasItsEarlierNumbersAgain() {
        // Given
        String code = Council.percentage().code();
        String path = "/v1/targets/"
                + Council.officer()
                        .post(
                                "/v1/targets",
                                Map.of(
                                        "indicatorCode",
                                        code,
                                        "areaCode",
                                        Council.KENT,
                                        "period",
                                        "2012/13",
                                        "effectiveFrom",
                                        "2012-10-01",
                                        "level",
                                        80,
                                        "phasing",
                                        "NONE"))
                        .path("id");
        Officers.Accepted first = accepted("targets", TARGETS + code + ",E10000016,FY2012,2012-10-01,85,75,NONE\n");
        Officers.Accepted second = accepted("targets", TARGETS + code + ",E10000016,FY2012,2012-11-01,86,75,NONE\n");
        second.answer().body("report.revised", equalTo(1));
        // When
        undo(first).statusCode(409);
        undo(second).statusCode(200);
        // Then
        Council.officer()
                .request()
                .get(path)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("levels.level", equalTo(85))
                .body("effectiveFrom", equalTo("2012-10-01"));
        undo(first).statusCode(200);
        Council.officer()
                .request()
                .get(path)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("levels.level", equalTo(80))
                .body("levels.floor", nullValue());
    }

    @Test
    void figuresUnderEmbargoAreTakenBackBeforeItEnds() {
        // Given
        String code = Council.percentage().code();
        Officers.Accepted accepted = accepted("observations", FIGURES + code + ",E10000016,2012-05,71,so,Return,\n");
        String later = clock.instant().plus(Duration.ofDays(2)).toString();
        Officers.move(
                        Officers.approver(),
                        accepted.id(),
                        accepted.etag(),
                        "{\"command\":\"APPROVE\",\"publishAt\":\"" + later + "\"}")
                .statusCode(200);
        Officers.Accepted witness = accepted("observations", FIGURES + code + ",E10000016,2012-06,72,so,Return,\n");
        Officers.move(
                        Officers.approver(),
                        witness.id(),
                        witness.etag(),
                        "{\"command\":\"APPROVE\",\"publishAt\":\"" + later + "\"}")
                .statusCode(200);
        // When
        undo(accepted).statusCode(200).body("state", equalTo("UNDONE"));
        ((SettableClock) clock).advance(Duration.ofDays(2));
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> tables.count("observation", "state = 'PUBLISHED'") == 1);
        assertEquals(1L, tables.count("observation"));
        undo(witness).statusCode(409).body("detail", containsString("published"));
    }

    @Test
    void whatIsPublishedOrBuiltOnStays() {
        // Given
        String code = Council.percentage().code();
        Officers.Accepted published = accepted("observations", FIGURES + code + ",E10000016,2012-05,71,so,Return,\n");
        Officers.move(Officers.approver(), published.id(), published.etag(), "{\"command\":\"APPROVE\"}")
                .statusCode(200);
        String made = Council.code();
        Officers.Accepted indicator = accepted("indicators", """
                code,name,role,kind,basis,frequency,calendar,unit,polarity,ruleFamily,validFrom,areaCodes
                %s,Deaths,PERFORMANCE,STOCK,PERIOD,MONTHLY,FINANCIAL,COUNT,LOWER_IS_BETTER,FLOOR_STANDARD,2010-04-01,E10000016
                """.formatted(made));
        Officers.Accepted figure = accepted("observations", FIGURES + made + ",E10000016,2012-05,71,,Return,\n");
        // When, Then
        undo(published).statusCode(409).body("type", equalTo("/problems/conflict"));
        undo(indicator).statusCode(409).body("detail", containsString("builds on"));
        undo(figure).statusCode(200);
        undo(figure).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        undo(indicator).statusCode(200);
        assertEquals(1L, tables.count("observation", "state = 'PUBLISHED'"));
        assertEquals(1L, tables.count("indicator"));
    }

    private static ValidatableResponse undo(Officers.Accepted accepted) {
        String etag = Officers.officer().get("/v1/imports/" + accepted.id()).header("ETag");
        return Officers.move(Officers.officer(), accepted.id(), etag, "{\"command\":\"UNDO\"}");
    }

    private static Officers.Accepted accepted(String layout, String file) {
        return Officers.accept(Officers.tryFile("/v1/imports?layout=" + layout, file.getBytes(StandardCharsets.UTF_8)));
    }
}
