package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.TestDatabase;
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
        read(path)
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
        String path = Council.draftedTarget(code, "2012-10-01", 80);
        Officers.Accepted first = accepted("targets", TARGETS + code + ",E10000016,FY2012,2012-10-01,85,75,NONE\n");
        Officers.Accepted second = accepted("targets", TARGETS + code + ",E10000016,FY2012,2012-11-01,86,75,NONE\n");
        second.answer().body("report.revised", equalTo(1));
        // When
        undo(first).statusCode(409);
        undo(second).statusCode(200);
        // Then
        read(path)
                .body("state", equalTo("SUBMITTED"))
                .body("levels.level", equalTo(85))
                .body("effectiveFrom", equalTo("2012-10-01"));
        undo(first).statusCode(200);
        read(path)
                .body("state", equalTo("DRAFT"))
                .body("levels.level", equalTo(80))
                .body("levels.floor", nullValue());
    }

    @Test
    void aTargetHasTheWarningsOfItsEarlierNumbersAgain() {
        // Given
        String code = Council.percentage().code();
        String path = Council.draftedTarget(code, "2012-10-01", 80);
        String row = TARGETS + code + ",E10000016,FY2012,2012-10-01,";
        ValidatableResponse printed = Officers.tried("targets&asPrinted=true", row + "90,100,NONE\n");
        String tag = printed.statusCode(201).extract().header("ETag");
        String id = printed.extract().path("id");
        Officers.Accepted first = new Officers.Accepted(
                id,
                tag,
                Officers.move(Officers.officer(), id, tag, "{\"command\":\"ACCEPT\",\"accept\":[\"FLOOR_SIDE\"]}"));
        first.answer().statusCode(200).body("report.revised", equalTo(1));
        Officers.Accepted second = accepted("targets", row + "90,80,NONE\n");
        target(path).body("warnings", empty());
        // When
        undo(second).statusCode(200);
        // Then
        target(path).body("levels.floor", equalTo(100)).body("warnings[0]", startsWith("FLOOR_SIDE: "));
        undo(first).statusCode(200);
        target(path).body("state", equalTo("DRAFT")).body("warnings", empty());
    }

    @Test
    void targetAndRangeThatOneFileMovedAreBothAgainWhatTheyWere() {
        // Given
        String file = """
                section,indicator,frequency,measure_basis,month_label,month_result,ytd_result,year_end_target,floor_standard,polarity,unit,april_result,may_result,expected_2012_13
                MONTHLY_QUARTERLY,Books lent,MONTHLY,CUMULATIVE_IN_YEAR,May,30,50,240,200,HIGHER_IS_BETTER,COUNT,,,
                ACTIVITY,Samples taken,MONTHLY,PERIOD,,,42,,,NONE,COUNT,20,22,500
                """;
        String layout = "printed-dashboard&reportingMonth=2012-05&area=E10000016";
        accepted(layout, file);
        Officers.Accepted moved =
                accepted(layout, file.replace(",240,", ",250,").replace(",500", ",510"));
        moved.answer().body("report.revised", equalTo(2));
        assertEquals(1L, tables.count("target", "level = 250"));
        assertEquals(1L, tables.count("expected_range", "expected = 510"));
        // When
        undo(moved).statusCode(200);
        // Then
        read("/v1/targets?indicator=" + IndicatorCode.of("Books lent"))
                .body("items.levels.level", equalTo(List.of(240)))
                .body("items.state", equalTo(List.of("SUBMITTED")));
        read("/v1/expected-ranges?indicator=" + IndicatorCode.of("Samples taken"))
                .body("items.expected", equalTo(List.of(500)));
    }

    @Test
    void theOwnerOfAnIndicatorThatWasTakenBackIsErased() {
        // Given
        String code = Council.code();
        String owner = code.toLowerCase(Locale.ROOT) + "@council.example";
        Officers.Accepted accepted = accepted("indicators", """
                code,name,role,kind,basis,frequency,calendar,unit,polarity,ruleFamily,validFrom,areaCodes,owner
                %s,Deaths,PERFORMANCE,STOCK,PERIOD,MONTHLY,FINANCIAL,COUNT,LOWER_IS_BETTER,FLOOR_STANDARD,2010-04-01,E10000016,%s
                """.formatted(code, owner));
        String id = TestDatabase.ask("select id from indicator where code = '" + code + "'")
                .getFirst();
        undo(accepted).statusCode(200);
        // When
        Response erased = Council.admin()
                .post(
                        "/v1/admin/erasures",
                        Map.of("type", "performance.indicator", "id", id, "ground", "The owner was named."));
        // Then
        erased.then().statusCode(200).body("payloads", equalTo(2));
        for (String place : List.of(
                "change_payload where payload", "import_run where report::text", "idempotency_answer where body")) {
            assertEquals(List.of("0"), TestDatabase.ask("select count(*) from " + place + " like '%" + owner + "%'"));
        }
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

    private static ValidatableResponse target(String path) {
        return read(path).body("effectiveFrom", equalTo("2012-10-01"));
    }

    private static ValidatableResponse read(String path) {
        return Council.officer().request().get(path).then().statusCode(200);
    }

    private static ValidatableResponse undo(Officers.Accepted accepted) {
        String etag = Officers.officer().get("/v1/imports/" + accepted.id()).header("ETag");
        return Officers.move(Officers.officer(), accepted.id(), etag, "{\"command\":\"UNDO\"}");
    }

    private static Officers.Accepted accepted(String layout, String file) {
        return Officers.accept(Officers.tried(layout, file));
    }
}
