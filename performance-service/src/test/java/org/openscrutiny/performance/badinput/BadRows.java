package org.openscrutiny.performance.badinput;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.Officers;
import org.openscrutiny.performance.exchange.PerformanceTables;

/** Rows 4 to 17, 22, 23, 25, 27 and 32: rows of a file, each found by itself; file, rows and raw texts are kept. */
final class BadRows {
    private static final String MONTHS = "m04,m05,m06,m07,m08,m09,m10,m11,m12,m01,m02,m03";
    private static final String NO_MONTHS = ",,,,,,,,,,,,";
    private static final String SHORT_YEAR = ",0.0816".repeat(12);

    private BadRows() {}

    /**
     * A row of a file.
     *
     * @param cells behind code and area
     * @param column where the finding stands, {@code value} its raw text
     * @param words of its message and mend
     */
    private record Line(
            int row,
            String code,
            String cells,
            String outcome,
            String finding,
            String column,
            String value,
            List<String> words) {}

    static List<BadCase> figures(PerformanceTables tables) {
        String percent = Council.percentage().code();
        String count = Council.active(BadFigures.series("COUNT", "FLOW", "MONTHLY", ""))
                .code();
        String score = Council.active(BadFigures.series("SCORE", "SCORE", "MONTHLY", "\"scaleMax\": 5,"))
                .code();
        String annual =
                Council.active(BadFigures.series("COUNT", "FLOW", "ANNUAL", "")).code();
        Council.Known ended = Council.percentage();
        Council.officer().move("/v1/indicators/" + ended.id(), Map.of("command", "RETIRE", "reason", "It ended."));
        Council.published(Council.figure(percent, "2011-05", 60));
        return report(
                tables,
                BadFiles.OBSERVATIONS,
                "indicatorCode,areaCode,period,value,numerator,denominator,valueOnlyReason,flags,missingReason,sourceTitle",
                "Return",
                List.of(
                        rejected(4, percent, "2012-05,,,,,,", "MISSING_REASON", "missingReason", "", "H, L, M, O or Q"),
                        rejected(
                                5,
                                percent,
                                "2012-06,71,,,p,,NOT_AVAILABLE",
                                "VALUE_AND_REASON",
                                "value",
                                "71",
                                "NOT_AVAILABLE"),
                        rejected(5, percent, "2012-07,71,,,p,M,", "VALUE_AND_REASON", "value", "71", "flag M"),
                        rejected(6, percent, "2012-08,71,,,,,", "PARTS_REQUIRED", "numerator", "", "71"),
                        rejected(7, percent, "2012-09,71,200,300,,,", "PARTS_DISAGREE", "value", "71", "67"),
                        rejected(8, percent, "2012-10,104,,,p,,", "OUT_OF_RANGE", "value", "104", "0 to 100"),
                        rejected(9, score, "2012-10,4.1%,,,,,", "UNIT_MISMATCH", "value", "4.1%", "SCORE up to 5"),
                        waiting(10, count, "2012-11,\"1,018m\",,,,,", "UNIT_SLIP", "1,018m", "millions", "1,018k"),
                        waiting(11, percent, "2012-12,30%1,,,p,,", "FOOTNOTE_SUSPECTED", "30%1"),
                        waiting(
                                12,
                                count,
                                "2013-01,Available August 2012GREEN,,,,,",
                                "GLUED_CELL",
                                "Available August 2012GREEN",
                                "DUE_LATER 2012-08-31",
                                "GREEN"),
                        rejected(
                                13,
                                percent,
                                "13th month,71,,,p,,",
                                "PERIOD_UNREADABLE",
                                "period",
                                "13th month",
                                "2012.13"),
                        rejected(13, percent, "2012/12,71,,,p,,", "PERIOD_UNREADABLE", "period", "2012/12", "12/13"),
                        rejected(13, percent, "31/02/2012,71,,,p,,", "PERIOD_UNREADABLE", "period", "31/02/2012"),
                        rejected(
                                14,
                                annual,
                                "2014/16,71,,,,,",
                                "PERIOD_TYPE_MISMATCH",
                                "period",
                                "2014/16",
                                "MULTI_YEAR"),
                        rejected(
                                14,
                                annual,
                                "2016/17 (Jul-Jun),71,,,,,",
                                "PERIOD_TYPE_MISMATCH",
                                "period",
                                "2016/17 (Jul-Jun)",
                                "2016-07-01_2017-06-30"),
                        rejected(15, percent, "2099-01,71,,,p,,", "FUTURE_PERIOD", "period", "2099-01", "flag F"),
                        rejected(
                                16,
                                percent,
                                "2013-02,71,,,p,,",
                                "DUPLICATE_ROW",
                                "period",
                                "2013-02",
                                "Rows 18 and 19"),
                        rejected(16, percent, "2013-02,72,,,p,,", "DUPLICATE_ROW", "period", "2013-02", "Keep one"),
                        rejected(
                                17,
                                percent,
                                "2011-05,61,,,p,,",
                                "REVISION_REASON",
                                "value",
                                "61",
                                "60",
                                "column reason"),
                        rejected(
                                27,
                                ended.code(),
                                "2012-05,71,,,p,,",
                                "INDICATOR_RETIRED",
                                "indicatorCode",
                                ended.code()),
                        rejected(
                                27,
                                "NOBODY-KNOWS",
                                "2012-05,71,,,p,,",
                                "INDICATOR_UNKNOWN",
                                "indicatorCode",
                                "NOBODY-KNOWS")));
    }

    static List<BadCase> targets(PerformanceTables tables) {
        String percent = Council.percentage().code();
        String rolling = Council.active(BadFigures.series("COUNT", "FLOW", "MONTHLY", "\"windowMonths\": 12,")
                        .replace("\"basis\": \"PERIOD\"", "\"basis\": \"ROLLING\""))
                .code();
        return report(
                tables,
                "/v1/imports?layout=targets",
                "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing," + MONTHS + ",sourceTitle",
                "Plan",
                List.of(
                        rejected(
                                22,
                                percent,
                                "FY2012,2012-04-01,90,100," + NO_MONTHS,
                                "FLOOR_SIDE",
                                "floor",
                                "100",
                                "90"),
                        rejected(
                                23,
                                percent,
                                "FY2012,2012-04-02,≤90,80," + NO_MONTHS,
                                "OPERATOR_SIDE",
                                "level",
                                "≤90",
                                "AT_MOST"),
                        rejected(
                                25,
                                rolling,
                                "FY2012,2012-04-01,900k,800k,LINEAR" + NO_MONTHS,
                                "PHASING_NOT_ALLOWED",
                                "phasing",
                                "LINEAR",
                                "NONE"),
                        rejected(
                                25,
                                percent,
                                "FY2012,2012-04-03,90,80,SEASONAL" + SHORT_YEAR,
                                "PROFILE_SUM",
                                "m04",
                                "0.0816",
                                "total 0.9792"),
                        rejected(
                                32, percent, "FY2012,2012-04-04,=1+1,80," + NO_MONTHS, "FORMULA_CELL", "level", "=1+1"),
                        rejected(
                                16,
                                percent,
                                "FY2013,2013-04-01,90,80," + NO_MONTHS,
                                "DUPLICATE_ROW",
                                "indicatorCode",
                                percent,
                                "Rows 7 and 8"),
                        rejected(
                                16,
                                percent,
                                "FY2013,2013-04-01,91,80," + NO_MONTHS,
                                "DUPLICATE_ROW",
                                "indicatorCode",
                                percent)));
    }

    /** Tries the lines as one file, asks for all of it, and finds nothing loaded but file, rows and raw texts kept. */
    private static List<BadCase> report(
            PerformanceTables tables, String address, String header, String title, List<Line> lines) {
        StringBuilder text = new StringBuilder(header + "\n");
        lines.forEach(line -> text.append(line.code() + ',' + Council.KENT + ',' + line.cells() + ',' + title + '\n'));
        Map<String, Long> before = tables.counts();
        ValidatableResponse tried = Officers.tryFile(address, text.toString().getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        assertEquals(before, tables.counts());
        String id = tried.extract().path("id");
        String tag = tried.extract().header("ETag");
        List<BadCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "report.rows[" + i + "]";
            String finding = at + ".findings.find { it.code == '" + line.finding() + "' }";
            cases.add(BadCase.harmless(line.row(), line.finding() + " in a file: " + line.cells(), () -> {
                ValidatableResponse kept =
                        Officers.officer().get("/v1/imports/" + id).then();
                kept.body(at + ".outcome", equalTo(line.outcome()))
                        .body(finding + ".column", equalTo(line.column()))
                        .body(finding + ".value", equalTo(line.value()));
                String said = kept.extract().path(finding + ".message") + " "
                        + kept.extract().path(finding + ".fix");
                for (String word : line.words()) {
                    assertThat(said, containsString(word));
                }
            }));
        }
        String[] codes = lines.stream().map(Line::finding).distinct().toArray(String[]::new);
        cases.add(BadCase.harmless(lines.getFirst().row(), "ACCEPT of all while faults stand", () -> {
            Officers.move(Officers.officer(), id, tag, "{\"command\":\"ACCEPT\"}")
                    .statusCode(422)
                    .body("type", equalTo("/problems/import-rejected"))
                    .body("errors.code", hasItems(codes))
                    .body("errors.pointer", hasItem("/2/" + lines.getFirst().column()));
        }));
        return cases;
    }

    private static Line rejected(
            int row, String code, String cells, String finding, String column, String value, String... words) {
        return new Line(row, code, cells, "REJECTED", finding, column, value, List.of(words));
    }

    private static Line waiting(int row, String code, String cells, String finding, String value, String... words) {
        return new Line(row, code, cells, "WAITING", finding, "value", value, List.of(words));
    }
}
