package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A printed dashboard that is taken in is checked: every colour, every arrow, every total. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PrintedImportChecksTest {
    private static final String ADDRESS = "/v1/imports?layout=printed-dashboard&reportingMonth=2012-05&area=E10000016";
    private static final String RECORD =
            "{\"command\":\"RECORD_AS_PRINTED\",\"source\":\"Performance dashboard, July 2012\","
                    + "\"publishedAt\":\"2012-06-28T16:00:00Z\"}";

    /** Four rows: a colour that the rule gives, one that it does not, an arrow, and months that do not add up. */
    private static final String SMALL = """
            section,indicator,frequency,measure_basis,month_label,month_result,month_rag,dot,ytd_result,ytd_rag,year_end_target,floor_standard,polarity,unit,april_result,may_result,expected_2012_13,source_lines
            MONTHLY_QUARTERLY,Calls answered in 20 seconds,MONTHLY,PERIOD,May,81%,GREEN,,72%,RED,80%,70%,HIGHER_IS_BETTER,PERCENT,,,,1-2
            MONTHLY_QUARTERLY,Books lent,MONTHLY,CUMULATIVE_IN_YEAR,May,30,,IMPROVED,50,,240,200,HIGHER_IS_BETTER,COUNT,,,,3-4
            ACTIVITY,Samples taken,MONTHLY,PERIOD,,,,,41,,,,NONE,COUNT,20,22,500,5-6
            """;

    /** Later in the year: months, a total that is not of the two months beside it, and quarters. */
    private static final String LATER = """
            section,indicator,frequency,measure_basis,month_label,month_result,month_rag,dot,ytd_result,ytd_rag,year_end_target,floor_standard,polarity,unit,april_result,may_result,expected_2012_13,source_lines
            MONTHLY_QUARTERLY,Books lent,MONTHLY,CUMULATIVE_IN_YEAR,September,30,,IMPROVED,180,,240,200,HIGHER_IS_BETTER,COUNT,,,,3-4
            MONTHLY_QUARTERLY,Books bought,QUARTERLY,CUMULATIVE_IN_YEAR,July to September,30,,IMPROVED,50,,240,200,HIGHER_IS_BETTER,COUNT,,,,5-6
            ACTIVITY,Samples taken,MONTHLY,PERIOD,,,,,120,,,,NONE,COUNT,20,22,500,7-8
            """;

    @Inject
    PerformanceTables tables;

    @BeforeEach
    void empty() {
        tables.empty();
    }

    @Test
    void everyColourArrowAndTotalOfTheJulyDashboardIsChecked() {
        // When
        Officers.recordJuly();
        // Then
        assertEquals(
                Map.of(
                        "RATING MATCH", 36L,
                        "RATING CONFLICT", 1L,
                        "DIRECTION MATCH", 3L,
                        "DIRECTION CONFLICT", 1L,
                        "DIRECTION NO_PREVIOUS_VALUE", 11L,
                        "TOTAL MATCH", 7L,
                        "TOTAL CONFLICT", 3L),
                found());
        assertEquals(57L, publicChecks());
        visits();
        schoolGames();
    }

    /** Printed as fallen though more than in April (2012:1068). */
    private static void visits() {
        JsonPath all = all();
        String found = "items.find { it.kind == 'DIRECTION' && it.verdict == 'CONFLICT' }.";
        assertEquals("IMPROVED", all.getString(found + "recomputedWord"));
        assertEquals("PERIOD_DIFFERS", all.getString(found + "proposal"));
        assertEquals("SAME_PERIOD_LAST_YEAR", all.getString(found + "proposedMethod"));
    }

    /** Printed GREEN without a value (2012:1084): in conflict until an approver accepts that somebody judged so. */
    private static void schoolGames() {
        String path = "/v1/figure-checks/"
                + all().getString("items.find { it.kind == 'RATING' && it.verdict == 'CONFLICT' }.id");
        given().get(path).then().statusCode(404);
        Council.clerk()
                .request()
                .get(path)
                .then()
                .body("reference", equalTo("lines 1084-1088"))
                .body("proposal", equalTo("JUDGEMENT"))
                .body("document", equalTo("Performance dashboard, July 2012"));
        Council.officer().move(path, Map.of("command", "EXPLAIN", "reason", "JUDGEMENT"));
        Council.approver().move(path, Map.of("command", "ACCEPT")).then().statusCode(200);
        given().get(path).then().statusCode(200).body("verdict", equalTo("EXPLAINED"));
    }

    @Test
    void theChecksOfASmallDashboardStandAtItsFiguresAndAreMadeOnce() {
        // Given
        byte[] file = SMALL.getBytes(StandardCharsets.UTF_8);
        Officers.Accepted first = Officers.accept(Officers.tryFile(ADDRESS, file));
        assertEquals(Map.of(), found());
        // When
        Officers.move(Officers.officer(), first.id(), first.etag(), RECORD).statusCode(200);
        // Then
        Map<String, Long> checks =
                Map.of("RATING MATCH", 1L, "RATING CONFLICT", 1L, "DIRECTION MATCH", 1L, "TOTAL CONFLICT", 1L);
        assertEquals(checks, found());
        JsonPath total = all();
        String observation = total.getString("items.find { it.kind == 'TOTAL' }.observationId");
        given().get("/v1/observations/" + observation).then().body("value", equalTo(41));
        Council.clerk()
                .request()
                .get("/v1/figure-checks?observationId=" + observation)
                .then()
                .body("items", hasSize(1))
                .body("items[0].recomputed", equalTo(42))
                .body("items[0].proposal", equalTo("OVERLAPPING_CATEGORIES"))
                .body("items[0].statement", containsString("Samples taken: 41"));
        String indicator = total.getString("items.find { it.kind == 'DIRECTION' }.indicatorId");
        String code = given().get("/v1/indicators/" + indicator).jsonPath().getString("code");
        String page = given().header("Accept", "text/html")
                .get("/indicators/" + code)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("IMPROVED is printed for May 2012"), page);
        // When the file comes again
        Officers.Accepted again = Officers.accept(Officers.tryFile(ADDRESS, file));
        Officers.move(Officers.officer(), again.id(), again.etag(), RECORD).statusCode(200);
        // Then
        assertEquals(checks, found());
    }

    @Test
    void laterInTheYearTheYearToDateTellsNothingOfTheMonthBefore() {
        // When
        record("2012-09", LATER);
        // Then
        assertEquals(Map.of("DIRECTION NO_PREVIOUS_VALUE", 1L, "DIRECTION MATCH", 1L), found());
    }

    @Test
    void nothingIsBeforeTheFirstPeriodOfAYear() {
        // When
        record(
                "2012-06",
                LATER.replace("September,30,,IMPROVED,180", "June,30,,IMPROVED,90")
                        .replace("30,,IMPROVED,50", "30,,IMPROVED,30"));
        // Then
        assertEquals(Map.of("DIRECTION NO_PREVIOUS_VALUE", 2L), found());
    }

    private static void record(String month, String rows) {
        String address = ADDRESS.replace("2012-05", month);
        Officers.Accepted accepted = Officers.accept(Officers.tryFile(address, rows.getBytes(StandardCharsets.UTF_8)));
        String record = RECORD.replace("2012-06-28", "2012-11-28");
        Officers.move(Officers.officer(), accepted.id(), accepted.etag(), record)
                .statusCode(200);
    }

    private static JsonPath all() {
        return Council.clerk().request().get("/v1/figure-checks?limit=200").jsonPath();
    }

    private static long publicChecks() {
        List<String> verdicts =
                given().get("/v1/figure-checks?limit=200").jsonPath().getList("items.id");
        return verdicts.size();
    }

    /** How many checks there are, by kind and verdict or the reason why there is none. */
    private static Map<String, Long> found() {
        List<Map<String, String>> items = all().getList("items");
        return items.stream()
                .collect(Collectors.groupingBy(
                        i -> i.get("kind") + " " + i.getOrDefault("verdict", i.get("notCheckable")),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
