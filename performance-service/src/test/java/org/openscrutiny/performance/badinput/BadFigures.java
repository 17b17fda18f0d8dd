package org.openscrutiny.performance.badinput;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.openscrutiny.performance.badinput.BadCase.refused;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.badinput.BadCase.Named;

/** Rows 4 to 9, 13 to 15, 17, 18, 20 and 21: a figure of its own. */
final class BadFigures {
    private static final String FIGURES = "/v1/observations";
    private static final String SLUG = "validation";

    private BadFigures() {}

    static List<BadCase> cases() {
        String percent = Council.percentage().code();
        String count = Council.active(series("COUNT", "FLOW", "MONTHLY", "")).code();
        String score = Council.active(series("SCORE", "SCORE", "MONTHLY", "\"scaleMax\": 5,"))
                .code();
        String annual = Council.active(series("COUNT", "FLOW", "ANNUAL", "")).code();
        String parts = "valueOnlyReason";
        return List.of(
                refused(
                        4,
                        "no value and no missingReason",
                        422,
                        SLUG,
                        figure(percent, Map.of(), "value"),
                        new Named("/missingReason", "MISSING_REASON", "Without a value", "H, L, M, O or Q")),
                refused(
                        5,
                        "71 and missingReason",
                        422,
                        SLUG,
                        figure(percent, Map.of("missingReason", "NOT_AVAILABLE")),
                        new Named("/value", "VALUE_AND_REASON", "71", "NOT_AVAILABLE", "leave one of the two out")),
                refused(
                        5,
                        "71 with flag M",
                        422,
                        SLUG,
                        figure(percent, Map.of("flags", List.of("M"))),
                        new Named("/value", "VALUE_AND_REASON", "71", "flag M")),
                refused(
                        6,
                        "PERCENTAGE without parts and valueOnlyReason",
                        422,
                        SLUG,
                        figure(percent, Map.of(), parts),
                        new Named("/numerator", "PARTS_REQUIRED", "PERCENTAGE", "71", parts)),
                refused(
                        7,
                        "71 with 200/300 at scale 0",
                        422,
                        SLUG,
                        figure(percent, Map.of("numerator", 200, "denominator", 300), parts),
                        new Named("/value", "PARTS_DISAGREE", "200", "300", "67", "71")),
                refused(
                        8,
                        "104 on a bounded percentage",
                        422,
                        SLUG,
                        figure(percent, Map.of("value", 104)),
                        new Named("/value", "OUT_OF_RANGE", "104", "0 to 100")),
                refused(
                        8,
                        "-3 on a COUNT",
                        422,
                        SLUG,
                        figure(count, Map.of("value", -3, "printed", "-3"), parts),
                        new Named("/value", "OUT_OF_RANGE", "-3", "0 or more")),
                refused(
                        8,
                        "5.1 on a score up to 5",
                        422,
                        SLUG,
                        figure(score, Map.of("value", new BigDecimal("5.1"), "printed", "5.1"), parts),
                        new Named("/value", "OUT_OF_RANGE", "5.1", "0 to 5")),
                refused(
                        9,
                        "a mean score printed with %",
                        422,
                        SLUG,
                        figure(score, Map.of("value", new BigDecimal("4.1"), "printed", "4.1%"), parts),
                        new Named("/printed", "UNIT_MISMATCH", "4.1%", "PERCENT", "SCORE up to 5")),
                unreadable(percent, "2012/12"),
                unreadable(percent, "13th month"),
                unreadable(percent, "31/02/2012"),
                refused(
                        13,
                        "an area, a period and a figure with faults of their own, all at once",
                        422,
                        SLUG,
                        figure(
                                percent,
                                Map.of(
                                        "areaCode", "W06000015",
                                        "period", "2012/12",
                                        "flags", List.of("A", "P"),
                                        "qualifier", "RANGE"),
                                "value"),
                        new Named("/areaCode", "AREA_UNKNOWN", "W06000015", Council.KENT),
                        new Named("/period", "PERIOD_UNREADABLE", "2012/12"),
                        new Named("/missingReason", "MISSING_REASON"),
                        new Named("/flags", "FLAGS", "stands alone"),
                        new Named("/upper", "UPPER")),
                refused(
                        15,
                        "a month to come of an area that the series does not have",
                        422,
                        SLUG,
                        figure(percent, Map.of("period", "2099-01", "areaCode", "W06000015", "value", 104)),
                        new Named("/areaCode", "AREA_UNKNOWN", "W06000015"),
                        new Named("/period", "FUTURE_PERIOD", "January 2099"),
                        new Named("/value", "OUT_OF_RANGE", "104")),
                refused(
                        14,
                        "2014/16 for an annual series",
                        422,
                        SLUG,
                        figure(annual, Map.of("period", "2014/16", "printed", "71"), parts),
                        new Named(
                                "/period",
                                "PERIOD_TYPE_MISMATCH",
                                "2014/16",
                                "P3-2014-2016",
                                "MULTI_YEAR",
                                "FINANCIAL_YEAR")),
                refused(
                        14,
                        "2016/17 (Jul-Jun) for an annual series",
                        422,
                        SLUG,
                        figure(annual, Map.of("period", "2016/17 (Jul-Jun)", "printed", "71"), parts),
                        new Named("/period", "PERIOD_TYPE_MISMATCH", "2016-07-01_2017-06-30", "RANGE", "2017-06-30")),
                refused(
                        15,
                        "a month to come without flag F",
                        422,
                        SLUG,
                        figure(percent, Map.of("period", "2099-01")),
                        new Named("/period", "FUTURE_PERIOD", "January 2099", "flag F")));
    }

    /** What is there already, and who may not touch it. */
    static List<BadCase> known() {
        String code = Council.percentage().code();
        String published = Council.published(Council.figure(code, "2012-04", 71));
        String id = published.substring(published.lastIndexOf('/') + 1);
        String waiting = Council.submitted(Council.figure(code, "2012-05", 72));
        Map<String, Object> revised = new LinkedHashMap<>(Council.figure(code, "2012-04", 73));
        revised.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        Map<String, Object> approve = Map.of("command", "APPROVE");
        Response draft = Council.officer().post("/v1/indicators", Council.draft());
        Council other = Council.officer("officer-2", "OTHER-1");
        return List.of(
                refused(
                                17,
                                "a new vintage of another value without a reason",
                                422,
                                "revision-reason-required",
                                () -> Council.officer()
                                        .request()
                                        .header("If-Match", tag(published))
                                        .body(revised)
                                        .post(published + "/vintages"),
                                new Named("/reason", "REVISION_REASON", "71", "73"))
                        .then(c -> Council.nobody()
                                .request()
                                .get(published)
                                .then()
                                .body("value", equalTo(71))
                                .body("vintages", hasSize(1))),
                BadCase.harmless(
                        18,
                        "a known key with the same value",
                        () -> Council.officer()
                                .post(FIGURES, Council.figure(code, "2012-04", 71))
                                .then()
                                .statusCode(200)
                                .body("id", equalTo(id))
                                .body("vintages", hasSize(1))),
                refused(
                        18,
                        "a known key with another value",
                        409,
                        "observation-exists",
                        () -> Council.officer().post(FIGURES, Council.figure(code, "2012-04", 73)),
                        new Named("/period", "OBSERVATION_EXISTS", id, "April 2012", "add a vintage")),
                refused(
                                20,
                                "approval by the author",
                                403,
                                "separation-of-duties",
                                () -> Council.both("officer-1").move(waiting, approve))
                        .then(c ->
                                Council.officer().request().get(waiting).then().body("state", equalTo("SUBMITTED"))),
                refused(
                        21,
                        "a figure of another owner's indicator",
                        403,
                        "forbidden",
                        () -> other.post(FIGURES, Council.figure(code, "2012-06", 71))),
                refused(
                        21,
                        "another owner's draft",
                        404,
                        "not-found",
                        () -> other.request()
                                .header("If-Match", draft.header("ETag"))
                                .body(Map.of("heading", "Libraries"))
                                .patch(draft.header("Location"))));
    }

    private static BadCase unreadable(String code, String period) {
        return refused(
                13,
                period,
                422,
                SLUG,
                figure(code, Map.of("period", period)),
                new Named(
                        "/period",
                        "PERIOD_UNREADABLE",
                        "\"" + period + "\"",
                        "2012/13",
                        "2012-13",
                        "2012/2013",
                        "12/13",
                        "2012.13",
                        "April 2012 to March 2013"));
    }

    private static Supplier<Response> figure(String code, Map<String, Object> with, String... without) {
        Map<String, Object> figure = new LinkedHashMap<>(Council.figure(code, "2012-05", 71));
        figure.putAll(with);
        figure.keySet().removeAll(List.of(without));
        return () -> Council.officer().post(FIGURES, figure);
    }

    private static String tag(String path) {
        return Council.officer().request().get(path).header("ETag");
    }

    /** A series of an indicator; {@code more} stands before the polarity. */
    static String series(String unit, String kind, String frequency, String more) {
        return """
                {"code": "%s", "name": "Visits", "role": "PERFORMANCE", "areaCodes": ["%s"],
                 "definition": {"validFrom": "2010-04-01", "kind": "%s", "basis": "PERIOD", "frequency": "%s",
                   "calendar": "FINANCIAL", "unit": "%s", "publishedScale": 0, %s
                   "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD"}}""".formatted(Council.code(), Council.KENT, kind, frequency, unit, more);
    }
}
