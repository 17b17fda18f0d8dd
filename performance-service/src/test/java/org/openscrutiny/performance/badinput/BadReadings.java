package org.openscrutiny.performance.badinput;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openscrutiny.performance.badinput.BadCase.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.openscrutiny.performance.Checks;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.badinput.BadCase.Named;
import org.openscrutiny.performance.commentary.Remarks;
import org.openscrutiny.performance.series.Drawn;

/** Rows 28 to 30 and 35: charts, dashboards, packs and checks. */
final class BadReadings {
    private static final Council CLERK = Council.clerk("communities");

    private BadReadings() {}

    static List<BadCase> cases() {
        Council.Known rolling = Drawn.count("ROLLING", "HIGHER_IS_BETTER");
        Drawn.publish(rolling.code(), List.of(Map.entry("R12-2012-04", "120"), Map.entry("R12-2012-05", "118")));
        Council.Known total = Drawn.count("CUMULATIVE_IN_YEAR", "HIGHER_IS_BETTER");
        Drawn.publish(
                total.code(),
                List.of(Map.entry("2012-04", "5"), Map.entry("YTD-2012-04", "5"), Map.entry("YTD-2012-05", "11")));
        Council.Known red = Council.percentage();
        Remarks.red(red.code());
        String dashboard = ready(red.id());
        String pack = published();
        String bytes = given().get(pack).asString();
        return List.of(
                refused(
                        28,
                        "XmR of a rolling series",
                        422,
                        "chart-not-meaningful",
                        () -> given().get("/v1/indicators/" + rolling.id() + "/xmr"),
                        new Named("type", "RAW_SERIES", "/v1/indicators/" + rolling.id() + "/series?area=E10000016")),
                refused(
                        28,
                        "XmR of a cumulative series",
                        422,
                        "chart-not-meaningful",
                        () -> given().get("/v1/indicators/" + total.id() + "/xmr"),
                        new Named("type", "RAW_SERIES", "/xmr?area=E10000016&type=MONTH")),
                refused(
                        28,
                        "fixAfter 8",
                        422,
                        "validation",
                        () -> given().get("/v1/indicators/" + total.id() + "/xmr?type=MONTH&fixAfter=8"),
                        new Named("fixAfter", "TOO_FEW", "12 points")),
                refused(
                                29,
                                "PUBLISH with an open obligation",
                                422,
                                "obligations-open",
                                () -> CLERK.move(dashboard, Map.of("command", "PUBLISH")),
                                new Named("/sections/0/items/0", "COMMENTARY_DUE", red.code(), "obligation"))
                        .then(c -> CLERK.request().get(dashboard).then().body("state", equalTo("READY"))),
                gone("PUT", pack, bytes),
                gone("DELETE", pack, bytes),
                BadCase.kept(
                        35,
                        "a change from 0",
                        () -> Council.officer()
                                .post(
                                        "/v1/figure-checks",
                                        Checks.claim("PERCENT_CHANGE", "100%", "BEFORE 0", "AFTER 12"))
                                .then()
                                .statusCode(201)
                                .body("verdict", nullValue())
                                .body("notCheckable", equalTo("BASE_ZERO"))
                                .body("statement", equalTo("A figure derived from others"))));
    }

    private static BadCase gone(String method, String pack, String bytes) {
        return refused(30, method + " on a pack", 405, "method-not-allowed", () -> {
                    var request = CLERK.request();
                    return method.equals("PUT") ? request.body(Map.of()).put(pack) : request.delete(pack);
                })
                .then(c -> assertEquals(bytes, given().get(pack).asString()));
    }

    private static String ready(String indicatorId) {
        Map<String, Object> item = Map.of("indicatorId", indicatorId, "areaCode", Council.KENT, "order", 1);
        Response drawn = CLERK.post(
                "/v1/dashboards",
                Map.of(
                        "bodyId", "communities",
                        "title", "Dashboard",
                        "reportingMonth", "2012-05",
                        "sections",
                                List.of(Map.of(
                                        "heading", "Monthly", "kind", "MONTHLY_QUARTERLY", "items", List.of(item)))));
        String path = drawn.header("Location");
        CLERK.move(path, Map.of("command", "READY")).then().statusCode(200);
        return path;
    }

    private static String published() {
        String dashboard = ready(Council.percentage().id());
        CLERK.move(dashboard, Map.of("command", "PUBLISH")).then().statusCode(200);
        return "/v1/packs/" + given().get(dashboard + "/packs").jsonPath().getString("items[0].id");
    }
}
