package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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

    @BeforeEach
    void clear() {
        tables.empty();
    }

    @Test
    void theValueCellSaysWhatTheColumnsBesideItLeaveOpen() {
        // Given
        String visits = Officers.visits("FINANCIAL");
        String percent = Council.percentage().code();
        String header = "indicatorCode,areaCode,period,value,qualifier,upper,valueOnlyReason,caveats,sourceTitle\n";
        // When
        ValidatableResponse tried = Officers.tried(
                "observations",
                header + visits + ",E10000016,2012-05,over 500,,,,,Return\n"
                        + visits + ",E10000016,2012-06,10-20,,,,,Return\n"
                        + visits + ",E10000016,2012-07,500,AROUND,,,,Return\n"
                        + percent + ",E10000016,2012-05,30%1,,,so,Of one district,Return\n");
        // Then
        Officers.outcomes(tried, "CREATED", "CREATED", "CREATED", "WAITING");
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
            ValidatableResponse again = Officers.tried(layout, Officers.exported(layout, ended.code()));
            Officers.outcomes(again, "UNCHANGED");
            Officers.accept(again);
        }
        Officers.outcomes(
                        Officers.tried(
                                "observations", FIGURES + ended.code() + ",E10000016,2012-05,72,so,Return,Late.\n"),
                        "REJECTED")
                .body("report.rows[0].findings.code", hasItem("INDICATOR_RETIRED"));
        Officers.outcomes(
                        Officers.tried("targets", TARGETS + ended.code() + ",E10000016,FY2013,2013-04-01,90,75,NONE\n"),
                        "REJECTED")
                .body("report.rows[0].findings.code", hasItem("INDICATOR_RETIRED"));
    }

    @Test
    void whatIsPublishedIsUnchangedWhileARevisionOfItWaits() {
        // Given
        String code = Council.percentage().code();
        String path = Council.published(Council.figure(code, "2012-05", 71));
        String file = Officers.exported("observations", code);
        Council.revised(path, 78);
        // When
        ValidatableResponse tried = Officers.tried("observations", file);
        Officers.Accepted accepted = Officers.accept(tried);
        Officers.move(
                        Officers.as("approver-2", Role.APPROVER),
                        accepted.id(),
                        accepted.etag(),
                        "{\"command\":\"APPROVE\"}")
                .statusCode(200);
        // Then
        Officers.outcomes(tried, "UNCHANGED");
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
        Officers.accept(Officers.tried("indicators", INDICATORS + row + "Registrar\n"));
        // When, Then
        Officers.outcomes(Officers.tried("indicators", INDICATORS + row + "\n"), "UNCHANGED");
        Officers.outcomes(Officers.tried("indicators", INDICATORS + row + "Somebody else\n"), "REJECTED")
                .body("report.rows[0].findings[0].code", equalTo("DEFINITION_DIFFERS"))
                .body("report.rows[0].findings[0].column", equalTo("owner"))
                .body(not(containsString("Registrar")), not(containsString("Somebody else")));
    }

    @Test
    void aWordThatMayMeanTwoThingsWaitsAndIsAcceptedAsNotAvailable() {
        // Given
        String code = Council.percentage().code();
        // When
        ValidatableResponse tried =
                Officers.tried("observations", FIGURES + code + ",E10000016,2012-05,n/a,,Return,\n");
        // Then
        Officers.outcomes(tried, "WAITING")
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
        ValidatableResponse tried =
                Officers.tried("expected-ranges", RANGES + activity + ",E10000016,FY2012,100,110,120\n");
        // Then
        Officers.outcomes(tried, "REJECTED")
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
}
