package org.openscrutiny.performance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.area.Districts;
import org.openscrutiny.performance.commentary.Remarks;
import org.openscrutiny.performance.exchange.Officers;
import org.openscrutiny.performance.returns.Expected;

/** Two hundred of everything that is listed: one made through the API, and its copies. */
record TwoHundred(String indicatorId) {
    static TwoHundred made() {
        Council.Known indicator = Council.percentage();
        String observation = id(Council.published(Council.figure(indicator.code(), "2012-05", 77)));
        String target = id(Council.target(indicator.code(), 80, 75));
        String range = id(range());
        String rating =
                Council.rating(indicator.code(), "2012-05", "PERIOD").jsonPath().getString("id");
        String dashboard = id(dashboard(indicator.id()));
        String check = id(Checks.accepted());
        String remark = id(remarks());
        String due = id(Expected.settled());
        copy("indicator", "'id', o.id || n, 'code', 'N' || n || left(o.code, 14)", "id", indicator.id());
        copy(
                "definition_version",
                "'id', o.id || n, 'indicator_id', o.indicator_id || n",
                "indicator_id",
                indicator.id());
        copy("observation", "'id', o.id || n, 'area_code', o.area_code || n", "id", observation);
        copy("vintage", "'id', o.id || n, 'observation_id', o.observation_id || n", "observation_id", observation);
        copy("target", "'id', o.id || n, 'area_code', o.area_code || n", "id", target);
        copy("expected_range", "'id', o.id || n, 'area_code', o.area_code || n", "id", range);
        TestDatabase.ask(
                "insert into notice select gen_random_uuid(), 'RETURN_DUE', gen_random_uuid(), current_date, 'r',"
                        + " 't', 'b', 'WAITING', 0, 'infinity', now() from generate_series(1, 200)");
        copy("return_due", "'id', o.id || n, 'area_code', o.area_code || n", "id", due);
        copy("dashboard", "'id', o.id || n", "id", dashboard);
        copy("figure_check", "'id', o.id || n", "id", check);
        copy("import_run", "'id', o.id || n", "id", imported(indicator.code()));
        String area = Districts.registered(Map.of());
        String year = "2024";
        Council.admin().post("/v1/calendars", Map.of("year", 2024, "days", List.of()));
        for (String shown : List.of(
                indicator.id(),
                observation,
                target,
                range,
                rating,
                dashboard,
                check,
                remark,
                due,
                area,
                year,
                "FLOOR_STANDARD")) {
            copy("public_state", "'id', o.id || n", "id", shown);
        }
        TestDatabase.ask(
                "insert into series_signal (indicator_id, area_code, category, period_type, points, trial_limits,"
                        + " rule_set, computed_at) select '" + indicator.id() + "', 'S' || n, '_T', 'MONTH', 1, true,"
                        + " 'NHSR-0.2', now() from generate_series(1, 200) n");
        return new TwoHundred(indicator.id());
    }

    /** Two hundred commentaries and obligations; the path of the first commentary. */
    private static String remarks() {
        String commentary = Remarks.published();
        String rating = Council.officer().request().get(commentary).jsonPath().getString("ratingId");
        copy("rating", "'id', o.id || n, 'area_code', o.area_code || n", "id", rating);
        copy("commentary", "'id', o.id || n, 'rating_id', o.rating_id || n", "rating_id", rating);
        copy("commentary_obligation", "'id', o.id || n, 'rating_id', o.rating_id || n", "rating_id", rating);
        return commentary;
    }

    private static String imported(String code) {
        String file = "indicatorCode,areaCode,period,value,valueOnlyReason\n" + code + ",X1,2012-04,71,printed so\n";
        return Officers.tryFile("/v1/imports?layout=observations", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String range() {
        String code = Council.active(Council.draft(Council.code(), "ACTIVITY")).code();
        return Council.officer()
                .post(
                        "/v1/expected-ranges",
                        Map.of("indicatorCode", code, "areaCode", Council.KENT, "period", "2012/13", "expected", 5200))
                .header("Location");
    }

    static String dashboard(String indicatorId) {
        Council clerk = Council.clerk("many");
        Map<String, Object> item = Map.of("indicatorId", indicatorId, "areaCode", Council.KENT, "order", 1);
        Map<String, Object> section = Map.of("heading", "Monthly", "kind", "MONTHLY_QUARTERLY", "items", List.of(item));
        String path = clerk.post(
                        "/v1/dashboards",
                        Map.of(
                                "bodyId", "many",
                                "title", "Dashboard",
                                "reportingMonth", "2012-05",
                                "sections", List.of(section)))
                .header("Location");
        clerk.move(path, Map.of("command", "READY")).then().statusCode(200);
        clerk.move(path, Map.of("command", "PUBLISH")).then().statusCode(200);
        return path;
    }

    private static void copy(String table, String differing, String key, String value) {
        TestDatabase.copy(200, table, differing, key, value);
    }
}
