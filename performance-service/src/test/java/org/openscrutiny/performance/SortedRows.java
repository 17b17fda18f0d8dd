package org.openscrutiny.performance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.commentary.Remarks;

/** Rows of one indicator with many ties, in each list that can be sorted: made through the API, some of them copied. */
record SortedRows(String indicatorId, String code, String body) {
    private static final List<String> AREAS = List.of(Council.KENT, "E07000105", "E07000106");
    private static final List<String> PRINTED =
            List.of("2012-07-01T09:00:00Z", "2012-07-01T09:00:00.25Z", "2012-07-01T09:00:00.123456Z");
    private static @Nullable SortedRows once;

    static synchronized SortedRows made() {
        SortedRows made = once == null ? make() : once;
        once = made;
        return made;
    }

    /** A list narrowed to the indicator. */
    String of(String list) {
        return list + "?indicatorId=" + indicatorId + "&";
    }

    private static SortedRows make() {
        String body = "sorted-" + UUID.randomUUID();
        Council.Known indicator = Council.active(draft(body, "Deaths registered in five days"));
        for (int i = 0; i < 7; i++) {
            Council.active(draft(body, i % 3 == 0 ? "Visits" : "Books"));
        }
        Remarks.red(indicator.code());
        for (String area : AREAS) {
            for (int month = 4; month < 7; month++) {
                Map<String, Object> figure = Council.figure(indicator.code(), "2012-0" + month, 77);
                figure.put("areaCode", area);
                Council.printed(Council.submitted(figure), PRINTED.get(AREAS.indexOf(area)));
            }
        }
        SortedRows rows = new SortedRows(indicator.id(), indicator.code(), body);
        rows.remarks();
        rows.targets();
        rows.returns();
        rows.obligations();
        return rows;
    }

    private static String draft(String body, String name) {
        return Council.draft(Council.code(), "PERFORMANCE", AREAS)
                .replace("Deaths registered in five days", name)
                .replace("\"role\"", "\"bodyIds\": [\"" + body + "\"], \"role\"");
    }

    private void remarks() {
        List<String> ratings = Council.nobody()
                .request()
                .get(of("/v1/ratings") + "limit=200")
                .jsonPath()
                .getList("items.id");
        for (int i = 0; i < ratings.size(); i++) {
            Map<String, String> command = Map.of(
                    "command", "RECORD_AS_PRINTED",
                    "publishedAt", PRINTED.get(i % 3),
                    "source", "Performance dashboard");
            Council.officer()
                    .move(Remarks.drafted(ratings.get(i)), command)
                    .then()
                    .statusCode(200);
        }
    }

    private void targets() {
        TestDatabase.copy(
                9,
                "target",
                "'id', o.id || n, 'area_code', 'A' || n, 'effective_from', o.effective_from + n % 3",
                "indicator_id",
                indicatorId);
        TestDatabase.ask("insert into public_state (type, id, public_version, payload) select s.type, t.id, 1,"
                + " s.payload::jsonb || jsonb_build_object('id', t.id, 'effectiveFrom', t.effective_from)"
                + " from target t join public_state s on s.type = 'performance.target' and t.id like s.id || '_'"
                + " where t.indicator_id = '" + indicatorId + "'");
    }

    private void returns() {
        TestDatabase.ask("insert into return_due (id, indicator_id, indicator_code, area_code, period_key, period_end,"
                + " due_on, state, announced, row_version) select 'due-" + indicatorId + "-' || n, '" + indicatorId
                + "', '" + code + "', 'A' || n, '2012-05', date '2012-05-31', date '2012-06-15' + n % 3, 'EXPECTED',"
                + " true, 0 from generate_series(1, 9) n");
        TestDatabase.ask("insert into public_state (type, id, public_version, payload) select 'performance.return', id,"
                + " 1, json_build_object('id', id, 'indicatorId', indicator_id, 'areaCode', area_code, 'period',"
                + " period_key, 'periodEnd', period_end, 'dueOn', due_on, 'state', state) from return_due"
                + " where indicator_id = '" + indicatorId + "'");
    }

    /** Beside the one that the red rating made due, one of each other rating. */
    private void obligations() {
        TestDatabase.ask("insert into commentary_obligation select (jsonb_populate_record(o, jsonb_build_object("
                + "'id', r.id || 'o', 'rating_id', r.id, 'due_on', o.due_on + extract(month from r.period_end)::int % 2"
                + "))).* from commentary_obligation o join rating r on r.indicator_id = o.indicator_id"
                + " and r.id <> o.rating_id where o.indicator_id = '" + indicatorId + "'");
    }
}
