package org.openscrutiny.performance.vintage;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.Officers;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/** Lists of figures and ratings are narrowed by area, period and type, for the public, for officers and for the past. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FigureListTest {
    private static final String DOVER = "E07000108";
    private static final List<String> PERIODS =
            List.of("2012-04", "2012-05", "2012-06", "YTD-2012-05", "FY2012-Q1", "FY2011");

    @Inject
    Clock clock;

    @Test
    void aListIsNarrowedTheSameWayForEverybodyAndForThePast() {
        // Given: six periods in two areas
        String id = published();

        // When, Then
        assertKeys(id, "period=2012-05", "2012-05");
        assertKeys(id, "period=May 2012", "2012-05");
        assertKeys(id, "period=2012-04..2012-05", "2012-04", "2012-05", "YTD-2012-05");
        assertKeys(id, "period=2012-04..2012-06&type=MONTH", "2012-04", "2012-05", "2012-06");
        assertKeys(id, "type=YEAR_TO_DATE,QUARTER", "YTD-2012-05", "FY2012-Q1");
        assertKeys(id, "period=FY2011..2012-04", "FY2011", "2012-04");
        for (String year : List.of(
                "2011/12",
                "2011 \u2013 12",
                "2011/2012",
                "11/12",
                "2011.12",
                "April 2011 to March 2012",
                "between April 2011 and March 2012")) {
            assertKeys(id, "period=" + year, "FY2011");
        }
        for (var caller : List.of(Council.nobody(), Council.officer())) {
            get(caller, "/v1/observations", "indicatorId=" + id + "&area=" + DOVER)
                    .body("items.areaCode.unique()", equalTo(List.of(DOVER)))
                    .body("items.size()", equalTo(PERIODS.size()));
            get(caller, "/v1/observations", "indicatorId=" + id + "&period=2012-05&area=" + DOVER + "," + Council.KENT)
                    .body("items.areaCode", containsInAnyOrder(DOVER, Council.KENT));
        }
    }

    @Test
    void whatCannotBeReadIsRefusedAllAtOnce() {
        for (String list : List.of("/v1/observations", "/v1/ratings")) {
            for (var caller : List.of(Council.nobody(), Council.officer())) {
                refused(caller, list, "period=2012/12&type=MONTHS")
                        .body("errors.pointer", containsInAnyOrder("period", "type"))
                        .body("errors.code", hasItem("PERIOD_UNREADABLE"));
                refused(caller, list, "period=2012-05..2012-04")
                        .body("errors.message", hasItem(containsString("2012-05")))
                        .body("errors.message", hasItem(containsString("2012-04")));
                refused(caller, list, "period=2012-05..2012-06..2012-07");
            }
        }
    }

    @Test
    void theDatabaseKnowsTheFirstDayOfEveryKindOfPeriod() {
        Stream.of(
                        "2012-05",
                        "FY2012-Q4",
                        "2012-Q2",
                        "FY2012-H2",
                        "FY2012",
                        "AY2011",
                        "2012",
                        "YTD-2012-04",
                        "YTD-2013-03",
                        "R12-2012-02",
                        "YE-2017-09",
                        "P3-2014-2016",
                        "C48-2012-05",
                        "S-2009-04_2012-05",
                        "AT-2012-04-01",
                        "EV-2010",
                        "2016-07-01_2017-06-30")
                .forEach(key -> {
                    Period period = Periods.ofKey(key);
                    assertEquals(
                            List.of(period.start().toString()),
                            TestDatabase.ask("select period_start('" + key + "', date '" + period.end() + "')"),
                            key);
                    assertEquals(
                            List.of(period.end().toString()),
                            TestDatabase.ask("select period_end('" + key + "')"),
                            key);
                });
    }

    private void assertKeys(String indicatorId, String query, String... keys) {
        Set<String> wanted = new HashSet<>(Arrays.asList(keys));
        String mine = "indicatorId=" + indicatorId + "&limit=100&" + query;
        for (String list : List.of("/v1/observations", "/v1/ratings")) {
            assertEquals(wanted, keysOf(Council.nobody(), list, mine), list + "?" + query);
            assertEquals(
                    wanted,
                    keysOf(Council.nobody(), list, mine + "&publishedAt=" + clock.instant()),
                    list + "?" + query + " in the past");
        }
        assertEquals(wanted, keysOf(Council.officer(), "/v1/observations", mine), query + " by an officer");
    }

    private static Set<String> keysOf(Council caller, String list, String query) {
        return new HashSet<>(get(caller, list, query).extract().jsonPath().getList("items.period.key", String.class));
    }

    private static ValidatableResponse get(Council caller, String list, String query) {
        return ask(caller, list, query).statusCode(200);
    }

    private static ValidatableResponse refused(Council caller, String list, String query) {
        return ask(caller, list, query).statusCode(400);
    }

    private static ValidatableResponse ask(Council caller, String list, String query) {
        Map<String, String> parameters = Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return caller.request().queryParams(parameters).get(list).then();
    }

    private static String published() {
        var known = Council.active(Council.draft(Council.code(), "PERFORMANCE", List.of(Council.KENT, DOVER)));
        String rows = Stream.of(Council.KENT, DOVER)
                .flatMap(area -> PERIODS.stream().map(period -> known.code() + ',' + area + ',' + period))
                .map(row -> row + ",77,printed as a percentage,Return")
                .collect(Collectors.joining(
                        "\n", "indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle\n", "\n"));
        var accepted = Officers.accept(
                Officers.tryFile("/v1/imports?layout=observations", rows.getBytes(StandardCharsets.UTF_8)));
        Officers.move(Officers.approver(), accepted.id(), accepted.etag(), "{\"command\":\"APPROVE\"}")
                .statusCode(200);
        return known.id();
    }
}
