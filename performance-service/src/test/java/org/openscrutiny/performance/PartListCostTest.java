package org.openscrutiny.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.Wire;

/** What belongs to one object and is answered whole costs the same for one part and for two hundred (D34). */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PartListCostTest {
    private static final int MANY = 200;
    private static final String EVERYBODY = "";
    private static final String OFFICER = Council.officer().bearer();

    @Test
    void definitions() {
        Council.Known indicator = Council.percentage();
        assertConstant(
                path(indicator) + "/definitions",
                OFFICER,
                () -> copy("definition_version", "'number', o.number + n", "indicator_id", indicator.id()));
    }

    @Test
    void vintages() {
        Council.Known indicator = Council.percentage();
        String observation = Council.published(Council.figure(indicator.code(), "2012-05", 77));
        String id = observation.substring(observation.lastIndexOf('/') + 1);
        assertConstant(
                observation + "/vintages",
                OFFICER,
                () -> copy("vintage", "'number', o.number + n, 'state', 'SUPERSEDED'", "observation_id", id));
    }

    @Test
    void packs() {
        Council.Known indicator = Council.percentage();
        String dashboard = TwoHundred.dashboard(indicator.id());
        String id = dashboard.substring(dashboard.lastIndexOf('/') + 1);
        assertConstant(
                dashboard + "/packs",
                EVERYBODY,
                () -> copy("public_pack", "'number', o.number + n", "dashboard_id", id));
    }

    @Test
    void rebases() {
        Council.Known indicator = Council.percentage();
        Council.published(Council.figure(indicator.code(), "2012-05", 77));
        TestDatabase.ask(
                "insert into rebase (id, indicator_id, area_code, number, period_key, period_start, state, reason,"
                        + " evidence, proposed_by, proposed_at, accepted_by, accepted_at, row_version) values (gen_random_uuid(), '"
                        + indicator.id() + "', '" + Council.KENT
                        + "', 1, '1900-01', date '1900-01-01', 'ACCEPTED', 'r', 'e', 'a',"
                        + " now(), 'b', now(), 0)");
        assertConstant(
                path(indicator) + "/rebases",
                EVERYBODY,
                () -> copy(
                        "rebase",
                        "'number', o.number + n, 'period_start', o.period_start + n",
                        "indicator_id",
                        indicator.id()));
    }

    @Test
    void prioritiesAndOpenRecommendations() {
        Council.Known indicator = Council.percentage();
        String agreement = "cost-" + indicator.id();
        String priority = "jsonb_build_object('id', '" + agreement + "-' || n, 'agreementId', '" + agreement
                + "', 'code', 'P' || n, 'name', 'Priority', 'indicatorLinks', jsonb_build_array(jsonb_build_object("
                + "'indicatorId', '" + indicator.id() + "', 'kind', 'PROXY')))";
        String recommendation = "jsonb_build_object('reference', 'R-' || n, 'state', 'SENT', 'indicatorIds',"
                + " jsonb_build_array('" + indicator.id() + "'))";
        TestDatabase.ask("insert into agreement_seen (id, version, deleted, body, seen_at) select '" + agreement
                + "', 1, false, jsonb_build_object('id', '" + agreement
                + "', 'title', 'A', 'versions', jsonb_build_array("
                + "jsonb_build_object('number', '1.0', 'effectiveFrom', '2012-04-01', 'priorityIds', (select jsonb_agg('"
                + agreement + "-' || n) from generate_series(1, " + MANY + ") n)))), now()");
        seen("priority_seen", priority, 1, 1, agreement);
        seen("recommendation_seen", recommendation, 1, 1, agreement);
        assertConstant(path(indicator) + "/recommendations", EVERYBODY, () -> {
            seen("recommendation_seen", recommendation, 2, MANY, agreement);
        });
        assertConstant(
                path(indicator) + "/priorities", EVERYBODY, () -> seen("priority_seen", priority, 2, MANY, agreement));
    }

    private static String path(Council.Known indicator) {
        return "/v1/indicators/" + indicator.id();
    }

    private static void seen(String table, String body, int from, int to, String scope) {
        TestDatabase.ask("insert into " + table + " (id, version, deleted, body, seen_at) select '" + scope
                + "-' || n, 1, false, " + body + ", now() from generate_series(" + from + ", " + to + ") n");
    }

    private static void copy(String table, String differing, String key, String value) {
        TestDatabase.copy(MANY - 1, table, "'id', o.id || n, " + differing, key, value);
    }

    private static void assertConstant(String list, String bearer, Runnable copies) {
        List<String> one = Statements.ofGet(list, bearer);
        copies.run();
        List<String> many = Statements.ofGet(list, bearer);
        assertEquals(MANY, Wire.get(list).as(bearer).send().json().path("items").size(), list);
        assertEquals(one.size(), many.size(), () -> one + " against " + many);
    }
}
