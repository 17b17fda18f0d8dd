package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Council;

/** How rows are read beside what stands, in each layout. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportRowsTest {
    private static final String FIGURES = "indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle,reason\n";
    private static final String RANGES = "indicatorCode,areaCode,period,expected,lower,upper\n";
    private static final String TARGETS = "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing\n";
    private static final String INDICATORS =
            "code,name,role,kind,basis,frequency,calendar,unit,polarity,ruleFamily,validFrom,areaCodes,owner\n";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @Inject
    PerformanceTables tables;

    @Inject
    Clock clock;

    @BeforeEach
    void clear() {
        tables.empty();
    }

    @Test
    void anExportedTargetIsUnchangedBesideADraftOfALaterDay() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 90, 75);
        String draft = drafted(code, "2012-10-01", 85);
        // When
        ValidatableResponse tried = tried("targets", exported("targets", code));
        // Then
        outcomes(tried, "UNCHANGED");
        Officers.accept(tried);
        Council.officer()
                .request()
                .get(draft)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("levels.level", equalTo(85));
    }

    @Test
    void aTargetIsComparedWithTheOneOfItsDay() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 90, 75);
        drafted(code, "2012-10-01", 85);
        String row = code + ",E10000016,FY2012,";
        // When
        ValidatableResponse tried = tried(
                "targets",
                TARGETS + row + "2012-04-01,91,75,NONE\n" + row + "2012-10-01,86,,NONE\n" + row
                        + "2012-11-01,87,,NONE\n");
        // Then
        outcomes(tried, "REJECTED", "REVISED", "CREATED")
                .body("report.rows[0].findings[0].code", equalTo("TARGET_IN_FORCE"))
                .body("report.rows[0].findings[0].column", equalTo("effectiveFrom"))
                .body("report.rows[0].findings[0].message", containsString("2012-04-01"))
                .body("report.rows[1].changes.before", equalTo(List.of("85")));
    }

    @Test
    void oneYearInTwoNotationsIsOneTarget() {
        // Given
        String code = Council.percentage().code();
        // When
        ValidatableResponse tried = tried(
                "targets",
                TARGETS + code + ",E10000016,FY2012,2012-04-01,90,75,NONE\n" + code
                        + ",E10000016,2012/13,,91,75,NONE\n");
        // Then
        outcomes(tried, "REJECTED", "REJECTED")
                .body("report.rows.findings.code", equalTo(List.of(List.of("DUPLICATE_ROW"), List.of("DUPLICATE_ROW"))))
                .body("report.rows[1].findings[0].message", containsString("Rows 2 and 3"));
    }

    @Test
    void sharesStandUnderTheMonthsOfTheIndicatorsYear() {
        // Given
        String header =
                "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,m04,m05,m06,m07,m08,m09,m10,m11,m12,m01,m02,m03\n";
        Map<String, String> profiles = Map.of(
                "FINANCIAL", "[0.3, 0.01, 0.02, 0.03, 0.04, 0.2, 0.05, 0.06, 0.07, 0.1, 0.02, 0.1]",
                "ACADEMIC", "[0.2, 0.05, 0.06, 0.07, 0.1, 0.02, 0.1, 0.3, 0.01, 0.02, 0.03, 0.04]",
                "CALENDAR", "[0.1, 0.02, 0.1, 0.3, 0.01, 0.02, 0.03, 0.04, 0.2, 0.05, 0.06, 0.07]");
        Map<String, String> years = Map.of("FINANCIAL", "FY2012", "ACADEMIC", "AY2012", "CALENDAR", "2012");
        profiles.forEach((calendar, profile) -> {
            String code = visits(calendar);
            // When
            Officers.Accepted accepted = Officers.accept(tried(
                    "targets",
                    header + code + ",E10000016," + years.get(calendar)
                            + ",,240,,SEASONAL,0.3,0.01,0.02,0.03,0.04,0.2,0.05,0.06,0.07,0.1,0.02,0.1\n"));
            Officers.move(Officers.approver(), accepted.id(), accepted.etag(), "{\"command\":\"APPROVE\"}")
                    .statusCode(200);
            // Then
            assertEquals(
                    1L,
                    tables.count(
                            "target",
                            "profile = '" + profile + "' and indicator_id = (select id from indicator where code = '"
                                    + code + "')"),
                    calendar);
            String file = exported("targets", code);
            assertEquals("0.3", cell(file, "m04"), calendar);
            assertEquals("0.2", cell(file, "m09"), calendar);
            outcomes(tried("targets", file), "UNCHANGED");
        });
    }

    @Test
    void theValueCellSaysWhatTheColumnsBesideItLeaveOpen() {
        // Given
        String visits = visits("FINANCIAL");
        String percent = Council.percentage().code();
        String header = "indicatorCode,areaCode,period,value,qualifier,upper,valueOnlyReason,caveats,sourceTitle\n";
        // When
        ValidatableResponse tried = tried(
                "observations",
                header + visits + ",E10000016,2012-05,over 500,,,,,Return\n"
                        + visits + ",E10000016,2012-06,10-20,,,,,Return\n"
                        + visits + ",E10000016,2012-07,500,AROUND,,,,Return\n"
                        + percent + ",E10000016,2012-05,30%1,,,so,Of one district,Return\n");
        // Then
        outcomes(tried, "CREATED", "CREATED", "CREATED", "WAITING");
        Officers.accept(tried);
        assertEquals(1L, tables.count("vintage", "value = 500 and qualifier = 'OVER' and upper is null"));
        assertEquals(1L, tables.count("vintage", "value = 10 and qualifier = 'RANGE' and upper = 20"));
        assertEquals(1L, tables.count("vintage", "value = 500 and qualifier = 'AROUND'"));
        assertEquals(
                1L,
                tables.count(
                        "vintage",
                        "value = 30 and caveats ->> 0 like '%Of one district%' and caveats ->> 1 like '%the mark 1.%'"));
    }

    @Test
    void whatStandsOfARetiredIndicatorIsUnchangedAndTakesNothingNew() {
        // Given
        Council.Known ended = Council.percentage();
        Council.target(ended.code(), 90, 75);
        Council.published(Council.figure(ended.code(), "2012-05", 71));
        Council.officer()
                .move("/v1/indicators/" + ended.id(), Map.of("command", "RETIRE", "reason", "It ended."))
                .then()
                .statusCode(200);
        // When, Then
        for (String layout : List.of("indicators", "targets", "observations")) {
            ValidatableResponse again = tried(layout, exported(layout, ended.code()));
            outcomes(again, "UNCHANGED");
            Officers.accept(again);
        }
        outcomes(tried("observations", FIGURES + ended.code() + ",E10000016,2012-05,72,so,Return,Late.\n"), "REJECTED")
                .body("report.rows[0].findings.code", hasItem("INDICATOR_RETIRED"));
        outcomes(tried("targets", TARGETS + ended.code() + ",E10000016,FY2013,2013-04-01,90,75,NONE\n"), "REJECTED")
                .body("report.rows[0].findings.code", hasItem("INDICATOR_RETIRED"));
    }

    @Test
    void whatIsPublishedIsUnchangedWhileARevisionOfItWaits() {
        // Given
        String code = Council.percentage().code();
        String path = Council.published(Council.figure(code, "2012-05", 71));
        String file = exported("observations", code);
        Council.revised(path, 78);
        // When
        ValidatableResponse tried = tried("observations", file);
        Officers.Accepted accepted = Officers.accept(tried);
        Officers.move(
                        Officers.as("approver-2", Role.APPROVER),
                        accepted.id(),
                        accepted.etag(),
                        "{\"command\":\"APPROVE\"}")
                .statusCode(200);
        // Then
        outcomes(tried, "UNCHANGED");
        given().get(path).then().body("value", equalTo(71));
        Council.officer()
                .request()
                .get(path)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("vintage", equalTo(2));
    }

    @Test
    void anOwnerThatTheFileLeavesOpenStays() {
        // Given
        String code = Council.code();
        String row = code + ",Deaths,PERFORMANCE,STOCK,PERIOD,MONTHLY,FINANCIAL,COUNT,LOWER_IS_BETTER,FLOOR_STANDARD,"
                + "2010-04-01,E10000016,";
        Officers.accept(tried("indicators", INDICATORS + row + "Registrar\n"));
        // When, Then
        outcomes(tried("indicators", INDICATORS + row + "\n"), "UNCHANGED");
        outcomes(tried("indicators", INDICATORS + row + "Somebody else\n"), "REJECTED")
                .body("report.rows[0].findings[0].code", equalTo("DEFINITION_DIFFERS"))
                .body("report.rows[0].findings[0].column", equalTo("owner"))
                .body("report.rows[0].findings[0].message", containsString("Registrar"));
    }

    @Test
    void targetsAndIndicatorsTakeNoEmbargo() {
        // Given
        String code = Council.percentage().code();
        Officers.Accepted targets =
                Officers.accept(tried("targets", TARGETS + code + ",E10000016,FY2012,2012-04-01,90,75,NONE\n"));
        Officers.Accepted indicators = Officers.accept(tried(
                "indicators",
                INDICATORS + Council.code()
                        + ",Deaths,PERFORMANCE,STOCK,PERIOD,MONTHLY,FINANCIAL,COUNT,LOWER_IS_BETTER,FLOOR_STANDARD,"
                        + "2010-04-01,E10000016,\n"));
        String embargo =
                "{\"command\":\"APPROVE\",\"publishAt\":\"" + clock.instant().plus(Duration.ofDays(1)) + "\"}";
        for (Officers.Accepted accepted : List.of(targets, indicators)) {
            // When
            ValidatableResponse refused = Officers.move(Officers.approver(), accepted.id(), accepted.etag(), embargo);
            // Then
            refused.statusCode(422)
                    .body("errors[0].pointer", equalTo("/publishAt"))
                    .body("errors[0].code", equalTo("NOT_EMBARGOED"))
                    .body("errors[0].message", containsString("leave publishAt out"));
        }
        assertEquals(0L, tables.count("target", "state = 'APPROVED'"));
        assertEquals(1L, tables.count("indicator", "state = 'DRAFT'"));
        Officers.move(Officers.approver(), targets.id(), targets.etag(), "{\"command\":\"APPROVE\"}")
                .statusCode(200);
    }

    @Test
    void aWordThatMayMeanTwoThingsWaitsAndIsAcceptedAsNotAvailable() {
        // Given
        String code = Council.percentage().code();
        // When
        ValidatableResponse tried = tried("observations", FIGURES + code + ",E10000016,2012-05,n/a,,Return,\n");
        // Then
        outcomes(tried, "WAITING")
                .body("report.rows[0].findings[0].code", equalTo("AMBIGUOUS_NA"))
                .body("report.rows[0].findings[0].value", equalTo("n/a"));
        Officers.accept(tried);
        assertEquals(
                1L,
                tables.count(
                        "vintage",
                        "missing_reason = 'NOT_AVAILABLE' and flags = 'O' and printed = 'n/a' and value is null"));
    }

    @Test
    void theEndsOfARangeLieOnBothSidesOfWhatIsExpected() {
        // Given
        String activity =
                Council.active(Council.draft(Council.code(), "ACTIVITY")).code();
        // When
        ValidatableResponse tried = tried("expected-ranges", RANGES + activity + ",E10000016,FY2012,100,110,120\n");
        // Then
        outcomes(tried, "REJECTED")
                .body("report.rows[0].findings[0].column", equalTo("expected"))
                .body("report.rows[0].findings[0].message", containsString("lower ≤ expected ≤ upper"));
    }

    @Test
    void theKindOfAFileIsToldByItsBytes() {
        // Given
        byte[] csv = (FIGURES + Council.percentage().code() + ",E10000016,2012-05,71,so,Return,\n")
                .getBytes(StandardCharsets.UTF_8);
        // When, Then
        for (String type : List.of("application/vnd.ms-excel", "application/octet-stream", "application/json")) {
            sent(type, csv).statusCode(201).body("report.created", equalTo(1));
        }
        sent("text/csv", PNG).statusCode(415).body("type", equalTo("/problems/unsupported-media-type"));
        sent("text/csv", "indicatorCode,areaCode\n".getBytes(StandardCharsets.UTF_16))
                .statusCode(422)
                .body("errors[0].code", equalTo("ENCODING"));
    }

    private static ValidatableResponse sent(String type, byte[] file) {
        return Officers.officer()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .body(file)
                .post("/v1/imports?layout=observations")
                .then();
    }

    private static String drafted(String code, String from, int level) {
        return "/v1/targets/"
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
                                        from,
                                        "level",
                                        level,
                                        "phasing",
                                        "NONE"))
                        .path("id");
    }

    /** An active count, added up in the years of a calendar. */
    private static String visits(String calendar) {
        return Council.active("""
                        {"code": "%s", "name": "Visits", "role": "PERFORMANCE", "areaCodes": ["%s"],
                         "definition": {"validFrom": "2010-04-01", "kind": "FLOW", "basis": "PERIOD",
                           "frequency": "MONTHLY", "calendar": "%s", "unit": "COUNT", "publishedScale": 0,
                           "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD"}}""".formatted(Council.code(), Council.KENT, calendar))
                .code();
    }

    private static ValidatableResponse outcomes(ValidatableResponse tried, String... outcomes) {
        return tried.statusCode(201).body("report.rows.outcome", equalTo(List.of(outcomes)));
    }

    private static ValidatableResponse tried(String layout, String file) {
        return Officers.tryFile("/v1/imports?layout=" + layout, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String exported(String layout, String code) {
        return Officers.officer()
                .accept("text/csv")
                .get("/v1/exports/" + layout + "?indicator=" + code)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String cell(String csv, String column) {
        List<String[]> rows = csv.lines().map(line -> line.split(",", -1)).toList();
        return rows.get(1)[List.of(rows.getFirst()).indexOf(column)];
    }
}
