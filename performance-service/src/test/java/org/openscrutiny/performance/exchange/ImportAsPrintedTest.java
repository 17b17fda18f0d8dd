package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A file of the past is loaded with what it printed against the rules, each time as a warning that somebody accepted. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportAsPrintedTest {
    private static final String RECORD = "{\"command\":\"RECORD_AS_PRINTED\",\"source\":\"Performance dashboard\","
            + "\"publishedAt\":\"2012-06-28T16:00:00Z\"}";

    @Test
    void figuresAgainstTheRulesWaitForSomebodyAndAreStoredWithTheirWarnings() {
        // Given
        Council.Known known = Council.percentage();
        String file = """
                indicatorCode,areaCode,period,value,numerator,denominator,sourceTitle
                %1$s,E10000016,2012-04,104,200,300,Performance dashboard
                %1$s,E10000016,2012-05,77,77,100,Performance dashboard
                """.formatted(known.code());
        tried("observations", "", file)
                .body("report.rejected", equalTo(1))
                .body("report.rows[0].findings.severity", everyItem(equalTo("ERROR")));

        // When
        ValidatableResponse printed = tried("observations", "&asPrinted=true", file);

        // Then
        printed.body("asPrinted", equalTo(true))
                .body("report.rejected", equalTo(0))
                .body("report.waiting", equalTo(1))
                .body("report.rows[0].findings.code", hasItems("PARTS_DISAGREE", "OUT_OF_RANGE"))
                .body("report.rows[0].findings.severity", everyItem(equalTo("WARNING")))
                .body("report.rows[0].findings.fix", hasItem(startsWith("Accept OUT_OF_RANGE")));

        // When
        String id = printed.extract().path("id");
        ValidatableResponse accepted = Officers.move(
                Officers.officer(),
                id,
                printed.extract().header("ETag"),
                "{\"command\":\"ACCEPT\",\"accept\":[\"PARTS_DISAGREE\",\"OUT_OF_RANGE\"]}");
        accepted.statusCode(200).body("report.created", equalTo(2));
        String tag = accepted.extract().header("ETag");

        // Then
        Officers.move(Officers.approver(), id, tag, "{\"command\":\"APPROVE\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        Officers.move(Officers.officer(), id, tag, RECORD).statusCode(200);
        Council.officer()
                .request()
                .queryParam("indicatorId", known.id())
                .get("/v1/observations")
                .then()
                .body(
                        "items.find { it.period.key == '2012-04' }.vintages[0].warnings[0]",
                        startsWith("PARTS_DISAGREE: "))
                .body("items.find { it.period.key == '2012-05' }.vintages[0].warnings", equalTo(List.of()));
        given().queryParam("indicatorId", known.id())
                .get("/v1/observations")
                .then()
                .body("items.value", hasItems(104, 77))
                .body("items.publishedAt", everyItem(equalTo("2012-06-28T16:00:00Z")));
    }

    @Test
    void aTargetWithItsFloorOnTheWrongSideIsKeptToo() {
        // Given
        Council.Known known = Council.percentage();
        String file = """
                indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,sourceTitle
                %s,E10000016,2012/13,,90,100,NONE,Business plan
                """.formatted(known.code());
        tried("targets", "&asPrinted=perhaps", file, 400).body("errors.code", equalTo(List.of("WRONG_TYPE")));
        tried("targets", "", file).body("report.rows[0].findings.code", equalTo(List.of("FLOOR_SIDE")));

        // When
        ValidatableResponse printed = tried("targets", "&asPrinted=true", file);
        String id = printed.extract().path("id");
        ValidatableResponse accepted = Officers.move(
                Officers.officer(),
                id,
                printed.extract().header("ETag"),
                "{\"command\":\"ACCEPT\",\"accept\":[\"FLOOR_SIDE\"]}");
        Officers.move(Officers.officer(), id, accepted.extract().header("ETag"), RECORD)
                .statusCode(200);

        // Then
        Council.officer()
                .request()
                .queryParam("indicator", known.code())
                .get("/v1/targets")
                .then()
                .body("items.state", equalTo(List.of("APPROVED")))
                .body("items[0].warnings[0]", startsWith("FLOOR_SIDE: The floor of 100"));
    }

    @Test
    void aPrintedDashboardKeepsItsRowOfAnIndicatorThatIsRetiredByNow() {
        // Given
        String june = dashboard("May,81%");
        String july = dashboard("June,82%");
        Officers.Accepted first = Officers.accept(printed("2012-05", "", june));
        Officers.move(Officers.officer(), first.id(), first.etag(), RECORD).statusCode(200);
        Response indicator = Council.officer().request().get("/v1/indicators?sort=-id&limit=1");
        String id = indicator.jsonPath().getString("items[0].id");
        indicator.then().body("items[0].name", equalTo("Letters answered in time"));
        Council.officer()
                .move("/v1/indicators/" + id, Map.of("command", "RETIRE", "reason", "It ended."))
                .then()
                .statusCode(200);

        // When, Then
        printed("2012-05", "", june).body("report.rows.outcome", equalTo(List.of("UNCHANGED")));
        printed("2012-06", "", july)
                .body("report.rows.outcome", equalTo(List.of("REJECTED")))
                .body("report.rows[0].findings.code", hasItem("INDICATOR_RETIRED"));
        ValidatableResponse kept = printed("2012-06", "&asPrinted=true", july);
        kept.body("report.rows.outcome", equalTo(List.of("WAITING")));
        ValidatableResponse accepted = Officers.move(
                Officers.officer(),
                kept.extract().path("id"),
                kept.extract().header("ETag"),
                "{\"command\":\"ACCEPT\",\"accept\":[\"INDICATOR_RETIRED\"]}");
        accepted.statusCode(200);
        Officers.move(
                        Officers.officer(),
                        kept.extract().path("id"),
                        accepted.extract().header("ETag"),
                        RECORD.replace("2012-06-28", "2012-07-28"))
                .statusCode(200);
        given().queryParam("indicatorId", id)
                .queryParam("period", "2012-06")
                .get("/v1/observations")
                .then()
                .body("items.value", equalTo(List.of(82)));
    }

    private static ValidatableResponse printed(String month, String more, String file) {
        return tried("printed-dashboard", "&area=E10000016&reportingMonth=" + month + more, file);
    }

    private static String dashboard(String result) {
        return """
                section,indicator,frequency,measure_basis,month_label,month_result,month_rag,dot,ytd_result,ytd_rag,year_end_target,floor_standard,polarity,unit,april_result,may_result,expected_2012_13,source_lines
                MONTHLY_QUARTERLY,Letters answered in time,MONTHLY,PERIOD,%s,GREEN,,,,80%%,70%%,HIGHER_IS_BETTER,PERCENT,,,,1-2
                """.formatted(result);
    }

    private static ValidatableResponse tried(String layout, String more, String file) {
        return tried(layout, more, file, 201);
    }

    private static ValidatableResponse tried(String layout, String more, String file, int status) {
        return Officers.tryFile("/v1/imports?layout=" + layout + more, file.getBytes(StandardCharsets.UTF_8))
                .statusCode(status);
    }
}
