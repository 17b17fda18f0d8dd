package org.openscrutiny.performance;

import static org.openscrutiny.local.Role.ADMIN;
import static org.openscrutiny.local.Role.APPROVER;
import static org.openscrutiny.local.Role.CLERK;
import static org.openscrutiny.local.Role.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.PermissionMatrix;
import org.openscrutiny.local.Claims;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RoutesTest extends PermissionMatrix {

    @Override
    protected List<Rule> rules() {
        return List.of(
                Rule.anybody("GET /v1/changes"),
                Rule.anybody("GET /v1/indicators"),
                Rule.anybody("GET /v1/indicators/{id}"),
                Rule.anybody("GET /v1/indicators/{id}/history"),
                Rule.anybody("GET /v1/observations/{id}/history"),
                Rule.anybody("GET /v1/ratings/{id}/history"),
                Rule.anybody("GET /v1/dashboards/{id}/history"),
                Rule.anybody("GET /v1/targets/{id}/history"),
                Rule.anybody("GET /v1/expected-ranges/{id}/history"),
                Rule.only("GET /v1/imports/{id}/history", OFFICER, APPROVER, CLERK),
                Rule.anybody("GET /v1/commentaries"),
                Rule.anybody("GET /v1/commentaries/{id}"),
                Rule.anybody("GET /v1/commentaries/{id}/history"),
                Rule.only("POST /v1/commentaries", OFFICER),
                Rule.only("PATCH /v1/commentaries/{id}", OFFICER),
                Rule.only("POST /v1/commentaries/{id}/transitions", OFFICER, APPROVER, CLERK),
                Rule.only("GET /v1/obligations", OFFICER, APPROVER, CLERK),
                Rule.only("GET /v1/obligations/{id}", OFFICER, APPROVER, CLERK),
                Rule.only("GET /v1/obligations/{id}/history", OFFICER, APPROVER, CLERK),
                Rule.only("POST /v1/obligations/{id}/transitions", APPROVER),
                Rule.anybody("GET /v1/returns"),
                Rule.anybody("GET /v1/returns/{id}"),
                Rule.anybody("GET /v1/returns/{id}/history"),
                Rule.only("GET /v1/returns/rates", APPROVER, CLERK),
                Rule.only("POST /v1/returns/{id}/transitions", OFFICER),
                Rule.only("GET /v1/notices", APPROVER, CLERK, ADMIN),
                Rule.only("GET /v1/clocks", APPROVER, CLERK, ADMIN),
                Rule.only("GET /v1/return-calendar", OFFICER, APPROVER, CLERK, ADMIN),
                Rule.only("GET /v1/return-calendar/history", OFFICER, APPROVER, CLERK, ADMIN),
                Rule.only("PUT /v1/return-calendar", ADMIN),
                Rule.anybody("GET /v1/calendars"),
                Rule.anybody("GET /v1/calendars/{year}"),
                Rule.anybody("GET /v1/calendars/{year}/history"),
                Rule.anybody("GET /v1/calendars/{year}/bank-holidays"),
                Rule.only("POST /v1/calendars", ADMIN),
                Rule.only("PUT /v1/calendars/{year}", ADMIN),
                Rule.anybody("GET /v1/areas"),
                Rule.anybody("GET /v1/areas/{code}"),
                Rule.anybody("GET /v1/areas/{code}/history"),
                Rule.only("POST /v1/areas", ADMIN),
                Rule.only("PUT /v1/areas/{code}", ADMIN),
                Rule.anybody("GET /v1/rule-sets"),
                Rule.anybody("GET /v1/rule-sets/{id}"),
                Rule.anybody("GET /v1/rule-sets/{id}/history"),
                Rule.anybody("GET /v1/rule-sets/{id}/versions/{number}"),
                Rule.only("POST /v1/rule-sets/{id}/versions", ADMIN),
                Rule.only("PUT /v1/rule-sets/{id}/versions/{number}", ADMIN),
                Rule.anybody("GET /v1/figure-checks"),
                Rule.anybody("GET /v1/figure-checks/{id}"),
                Rule.anybody("GET /v1/figure-checks/{id}/history"),
                Rule.only("POST /v1/figure-checks", OFFICER),
                Rule.only("POST /v1/figure-checks/{id}/transitions", OFFICER, APPROVER),
                Rule.only("POST /v1/figure-checks/batches", OFFICER).sending("text/csv", "kind\n"),
                Rule.anybody("GET /v1/priorities"),
                Rule.anybody("GET /v1/priorities/{id}"),
                Rule.anybody("GET /v1/indicators/{id}/priorities"),
                Rule.anybody("GET /v1/indicators/{id}/recommendations"),
                Rule.anybody("GET /v1/indicators/{id}/series"),
                Rule.anybody("GET /v1/indicators/{id}/xmr"),
                Rule.anybody("GET /v1/indicators/{id}/direction"),
                Rule.anybody("GET /v1/indicators/{id}/forecast"),
                Rule.anybody("GET /v1/indicators/{id}/seasonal-profile"),
                Rule.anybody("GET /v1/signals"),
                Rule.anybody("GET /v1/indicators/{id}/revisions"),
                Rule.anybody("GET /v1/indicators/{id}/rebases"),
                Rule.anybody("GET /v1/indicators/{id}/rebases/{number}"),
                Rule.anybody("GET /v1/indicators/{id}/rebases/{number}/history"),
                Rule.only("POST /v1/indicators/{id}/rebases", OFFICER).owning(indicator("/rebases", REBASE)),
                Rule.only("POST /v1/indicators/{id}/rebases/{number}/transitions", APPROVER),
                Rule.only("POST /v1/indicators", OFFICER),
                Rule.only("PATCH /v1/indicators/{id}", OFFICER).owning(indicator("", "{\"heading\":\"Libraries\"}")),
                Rule.only("POST /v1/indicators/{id}/transitions", OFFICER)
                        .owning(indicator("/transitions", "{\"command\":\"SUSPEND\"}")),
                Rule.anybody("GET /v1/indicators/{id}/definitions"),
                Rule.anybody("GET /v1/indicators/{id}/definitions/{number}"),
                Rule.only("POST /v1/indicators/{id}/definitions", OFFICER),
                Rule.only("POST /v1/indicators/{id}/definitions/{number}/transitions", OFFICER, APPROVER),
                Rule.anybody("GET /v1/targets"),
                Rule.anybody("GET /v1/targets/{id}"),
                Rule.only("POST /v1/targets", OFFICER, CLERK),
                Rule.only("POST /v1/targets/copies", OFFICER),
                Rule.only("PATCH /v1/targets/{id}", OFFICER),
                Rule.only("POST /v1/targets/{id}/transitions", OFFICER, APPROVER, CLERK),
                Rule.anybody("GET /v1/expected-ranges"),
                Rule.anybody("GET /v1/expected-ranges/{id}"),
                Rule.only("POST /v1/expected-ranges", OFFICER),
                Rule.only("PATCH /v1/expected-ranges/{id}", OFFICER),
                Rule.anybody("GET /v1/observations"),
                Rule.anybody("GET /v1/observations/{id}"),
                Rule.anybody("GET /v1/observations/{id}/vintages"),
                Rule.only("POST /v1/observations", OFFICER, CLERK),
                Rule.only("POST /v1/observations/{id}/vintages", OFFICER),
                Rule.only("POST /v1/observations/{id}/transitions", OFFICER, APPROVER, CLERK),
                Rule.anybody("GET /v1/ratings"),
                Rule.anybody("GET /v1/ratings/{id}"),
                Rule.anybody("GET /v1/ratings/{id}/explanation"),
                Rule.only("PUT /v1/ratings/{id}/judgement", APPROVER),
                Rule.only("DELETE /v1/ratings/{id}/judgement", APPROVER),
                Rule.anybody("GET /v1/dashboards"),
                Rule.anybody("GET /v1/dashboards/{id}"),
                Rule.anybody("GET /v1/dashboards/{id}/packs"),
                Rule.only("POST /v1/dashboards", CLERK),
                Rule.only("PUT /v1/dashboards/{id}", CLERK).sending(PLAN).owning(dashboard()),
                Rule.only("POST /v1/dashboards/{id}/transitions", CLERK, OFFICER),
                Rule.anybody("GET /v1/packs/{id}"),
                Rule.anybody("GET /v1/packs/{id}/comparison"),
                Rule.anybody("GET /v1/packs/{id}/history"),
                Rule.only("POST /v1/packs/{id}/transitions", CLERK),
                Rule.only("POST /v1/imports", OFFICER).sending("text/csv", "code\n"),
                Rule.only("GET /v1/imports", OFFICER, APPROVER, CLERK),
                Rule.only("GET /v1/imports/{id}", OFFICER, APPROVER, CLERK),
                Rule.only("GET /v1/imports/{id}/file", OFFICER, APPROVER),
                Rule.only("POST /v1/imports/{id}/transitions", OFFICER, APPROVER, CLERK),
                Rule.anybody("GET /v1/exports/observations"),
                Rule.anybody("GET /v1/exports/{layout}"),
                Rule.anybody("GET /v1/exports/{layout}.csv-metadata.json"));
    }

    private static final String REBASE =
            "{\"areaCode\":\"E10000016\",\"period\":\"2012-10\",\"reason\":\"staff\",\"evidence\":\"report\"}";

    private static final String PLAN =
            "{\"bodyId\":\"matrix\",\"title\":\"Plan\",\"reportingMonth\":\"2012-05\",\"sections\":[]}";

    /** An indicator of its own officer; the step needs a tag, so the owner is told so and nobody is refused for it. */
    private static Owned indicator(String below, String body) {
        Council.Known known = Council.percentage();
        Supplier<String> path = () -> "/v1/indicators/" + known.id() + below;
        return new Owned(
                path,
                Claims.of("owner", OFFICER).withIndicators(known.code()),
                Claims.of("other", OFFICER).withIndicators("OTHER"),
                body);
    }

    private static Owned dashboard() {
        Supplier<String> path =
                () -> Council.clerk("matrix").post("/v1/dashboards", PLAN).header("Location");
        return new Owned(
                path,
                Claims.of("clerk-1", CLERK).withBodies("matrix"),
                Claims.of("clerk-2", CLERK).withBodies("x"),
                PLAN);
    }
}
