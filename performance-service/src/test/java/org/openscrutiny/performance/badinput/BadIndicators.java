package org.openscrutiny.performance.badinput;

import static org.hamcrest.Matchers.equalTo;
import static org.openscrutiny.performance.badinput.BadCase.refused;

import java.util.List;
import java.util.Map;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.area.Districts;
import org.openscrutiny.performance.badinput.BadCase.Named;

/** Rows 26 and 27: what an indicator means, and where and how long it is measured. */
final class BadIndicators {
    private BadIndicators() {}

    static List<BadCase> cases() {
        Council.Known known = Council.percentage();
        String path = "/v1/indicators/" + known.id();
        Council.Known ended = Council.percentage();
        Council.officer()
                .move("/v1/indicators/" + ended.id(), Map.of("command", "RETIRE", "reason", "The service ended."))
                .then()
                .statusCode(200);
        Map<String, Object> elsewhere = Council.figure(known.code(), "2012-05", 71);
        elsewhere.put("areaCode", "E10000019");
        List<String> merged = Districts.merged();
        Council.Known spanning = Council.active(Council.draft(Council.code(), "PERFORMANCE", merged));
        Map<String, Object> late = Council.figure(spanning.code(), "2019-04", 71);
        late.put("areaCode", merged.getFirst());
        Map<String, Object> early = Council.figure(spanning.code(), "2019-03", 71);
        early.put("areaCode", merged.getLast());
        return List.of(
                refused(
                                26,
                                "another polarity in place",
                                409,
                                "new-definition-required",
                                () -> changed(path, Map.of("polarity", "LOWER_IS_BETTER")),
                                new Named(
                                        "/polarity",
                                        "NEW_DEFINITION_REQUIRED",
                                        "HIGHER_IS_BETTER",
                                        "LOWER_IS_BETTER",
                                        "new definition"))
                        .then(c -> stands(path)),
                refused(
                                26,
                                "another unit, calendar and multiplier in place",
                                409,
                                "new-definition-required",
                                () -> changed(
                                        path, Map.of("unit", "COUNT", "calendar", "ACADEMIC", "multiplier", 1000)),
                                new Named("/unit", "NEW_DEFINITION_REQUIRED", "PERCENT", "COUNT"),
                                new Named("/calendar", "NEW_DEFINITION_REQUIRED", "FINANCIAL", "ACADEMIC"),
                                new Named("/multiplier", "NEW_DEFINITION_REQUIRED", "1000"))
                        .then(c -> stands(path)),
                refused(
                        27,
                        "a figure after RETIRED",
                        409,
                        "indicator-retired",
                        () -> Council.officer().post("/v1/observations", Council.figure(ended.code(), "2012-05", 71)),
                        new Named("/indicatorCode", "INDICATOR_RETIRED", ended.code(), "retired")),
                refused(
                        27,
                        "an area the indicator is not measured for",
                        422,
                        "validation",
                        () -> Council.officer().post("/v1/observations", elsewhere),
                        new Named("/areaCode", "AREA_UNKNOWN", "E10000019", Council.KENT)),
                refused(
                        27,
                        "an area that ended before the period did",
                        422,
                        "validation",
                        () -> Council.officer().post("/v1/observations", late),
                        new Named(
                                "/areaCode",
                                "AREA_NOT_VALID",
                                merged.getFirst(),
                                "2019-03-31",
                                "successor " + merged.getLast() + " (Merged)")),
                refused(
                        27,
                        "an area that did not exist yet",
                        422,
                        "validation",
                        () -> Council.officer().post("/v1/observations", early),
                        new Named("/areaCode", "AREA_NOT_VALID", merged.getLast(), "2019-04-01")));
    }

    private static io.restassured.response.Response changed(String path, Map<String, Object> patch) {
        return Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    private static void stands(String path) {
        Council.nobody()
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .body("polarity", equalTo("HIGHER_IS_BETTER"))
                .body("unit", equalTo("PERCENT"));
    }
}
