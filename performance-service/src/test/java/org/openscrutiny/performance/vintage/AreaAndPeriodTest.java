package org.openscrutiny.performance.vintage;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.commentary.Remarks;
import org.openscrutiny.performance.returns.Expected;

/** Every list of what has an area and a period is narrowed by them, for everybody and for roles of the service. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class AreaAndPeriodTest {
    private static final Council OFFICER = Council.officer();
    private static final Council NOBODY = Council.nobody();
    private static final String SWALE = "E07000113";

    @Inject
    Clock clock;

    @Test
    void targetsAndExpectedRanges() {
        // Given one of each for Kent 2012/13 and one for Swale 2013/14
        List<String> areas = List.of(Council.KENT, SWALE);
        String rated = Council.active(Council.draft(Council.code(), "PERFORMANCE", areas))
                .code();
        Council.target(rated, 80, 75);
        String second = entered("/v1/targets", Map.of("indicatorCode", rated, "level", 82, "phasing", "NONE"));
        OFFICER.move(second, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(second, Map.of("command", "APPROVE")).then().statusCode(200);
        String activity =
                Council.active(Council.draft(Council.code(), "ACTIVITY", areas)).code();
        OFFICER.post(
                        "/v1/expected-ranges",
                        Map.of("indicatorCode", activity, "areaCode", Council.KENT, "period", "2012/13", "expected", 1))
                .then()
                .statusCode(201);
        entered("/v1/expected-ranges", Map.of("indicatorCode", activity, "expected", 2));

        // When, Then
        for (Council caller : List.of(NOBODY, OFFICER, Council.officer("other", "OTHER-1"))) {
            for (String list : List.of(
                    "/v1/targets?indicator=" + rated + '&', "/v1/expected-ranges?indicator=" + activity + '&')) {
                assertEquals(areas, areasOf(caller, list), list);
                assertEquals(List.of(Council.KENT), areasOf(caller, list + "period=2012/13"), list);
                assertEquals(List.of(Council.KENT), areasOf(caller, list + "period=FY2012"), list);
                assertEquals(List.of(SWALE), areasOf(caller, list + "period=2013-04..2014-03"), list);
                assertEquals(areas, areasOf(caller, list + "period=2012/13..2013/14"), list);
                assertEquals(List.of(), areasOf(caller, list + "period=2012-05..2013-04"), list);
                assertEquals(List.of(SWALE), areasOf(caller, list + "area=" + SWALE), list);
                assertEquals(areas, areasOf(caller, list + "area=X1," + SWALE + ',' + Council.KENT), list);
                assertEquals(List.of(), areasOf(caller, list + "descendants=true&period=2012/13&area=" + SWALE), list);
            }
        }
    }

    @Test
    void commentariesObligationsAndReturns() {
        // Given commentary on the year to May 2012, and a return of that month
        Council.Known indicator = Council.percentage();
        said(indicator);
        String of = "?indicatorId=" + indicator.id() + '&';
        String settled = Expected.settled();
        String returns = "/v1/returns?indicatorId="
                + NOBODY.request().get(settled).jsonPath().getString("indicatorId") + '&';

        // When, Then
        for (Council caller : List.of(NOBODY, OFFICER)) {
            found(caller, "/v1/commentaries" + of, "YTD-2012-05", "2012-04..2012-05", "2012-05..2012-06");
            found(caller, returns, "2012-05", "2012-04..2012-06", "2012-06..2012-07");
        }
        found(OFFICER, "/v1/obligations" + of, "YTD-2012-05", "2012-04..2012-05", "2012-05..2012-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "expected-ranges", "returns", "commentaries", "obligations"})
    void whatCannotBeReadIsNamed(String list) {
        String path = "/v1/" + list + '?';
        refused(path + "period=2012/12", "period");
        refused(path + "period=2013/14..2012/13", "period");
        refused(path + "descendants=maybe&area=" + SWALE, "descendants");
        refused(path + "perod=2012/13", "perod");
    }

    @Test
    void aCommentaryIsReadAsItStoodPublished() {
        // Given
        String path = said(Council.percentage());
        Instant first = clock.instant();
        OFFICER.request()
                .header("If-Match", OFFICER.request().get(path).header("ETag"))
                .body(Map.of("doing", "All posts are filled."))
                .patch(path)
                .then()
                .statusCode(200);
        Instant drafted = clock.instant();

        // When
        OFFICER.move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);

        // Then
        for (Instant before : List.of(first, drafted)) {
            NOBODY.request()
                    .queryParam("publishedAt", before.toString())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(1))
                    .body("doing", equalTo("Both are filled from July on."));
        }
        NOBODY.request()
                .queryParam("publishedAt", clock.instant().toString())
                .get(path)
                .then()
                .body("number", equalTo(2));
        NOBODY.request().get(path + "?publishedAt=2012-01-01T00:00:00Z").then().statusCode(404);
        NOBODY.request().get(path + "?publishedAt=2999-01-01T00:00:00Z").then().statusCode(400);
        NOBODY.request()
                .get(path + "?publishedAt=2012-01-01T00:00:00Z&asOf=2012-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    /** What a span holds in three wordings: by key, by two ends round it, and by two that cut it off. */
    private static void found(Council caller, String list, String key, String round, String off) {
        assertEquals(List.of(Council.KENT), areasOf(caller, list + "period=" + key), list);
        assertEquals(List.of(Council.KENT), areasOf(caller, list + "period=" + round), list);
        assertEquals(List.of(), areasOf(caller, list + "period=" + off), list);
        assertEquals(List.of(), areasOf(caller, list + "period=2012/13"), list);
        assertEquals(List.of(), areasOf(caller, list + "area=" + SWALE), list);
        assertEquals(List.of(Council.KENT), areasOf(caller, list + "area=X1," + Council.KENT), list);
    }

    private static void refused(String path, String parameter) {
        OFFICER.request().get(path).then().statusCode(400).body("errors.pointer", hasItems(parameter));
    }

    private static List<String> areasOf(Council caller, String path) {
        Response page = caller.request().get(path);
        page.then().statusCode(200);
        return page.jsonPath().getList("items.areaCode");
    }

    /** Something for Swale in 2013/14; its path. */
    private static String entered(String list, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.put("areaCode", SWALE);
        body.put("period", "2013/14");
        Response made = OFFICER.post(list, body);
        made.then().statusCode(201);
        return made.header("Location");
    }

    private static String said(Council.Known indicator) {
        String path = Remarks.drafted(Remarks.red(indicator.code()));
        OFFICER.move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        return path;
    }
}
