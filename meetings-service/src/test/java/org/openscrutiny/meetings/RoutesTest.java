package org.openscrutiny.meetings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.openscrutiny.chassis.testing.PermissionMatrix;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** Who may use which route; a clerk writes to the bodies of the token only. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class RoutesTest extends PermissionMatrix {

    @Override
    protected List<Rule> rules() {
        var body = Clerk.ofAll().committee(Clerk.freshName());
        var meeting = "/v1/meetings/" + Clerk.ofAll().meeting(body, "2030-02-27");
        var closed =
                "/v1/agenda-items/" + Clerk.ofAll().closedItem(meeting.substring("/v1/meetings/".length())) + "/sealed";
        return List.of(
                Rule.anybody("GET /v1/changes"),
                Rule.anybody("GET /v1/bodies"),
                Rule.anybody("GET /v1/bodies/{id}"),
                Rule.anybody("GET /v1/bodies/{id}/history"),
                Rule.only("POST /v1/bodies", Role.CLERK),
                Rule.only("PATCH /v1/bodies/{id}", Role.CLERK).owning(owned(body, "/v1/bodies/" + body, "{}")),
                Rule.only("POST /v1/bodies/{id}/transitions", Role.CLERK, Role.OFFICER),
                Rule.anybody("GET /v1/meetings"),
                Rule.anybody("GET /v1/meetings/{id}"),
                Rule.anybody("GET /v1/meetings/{id}/history"),
                Rule.only("POST /v1/meetings", Role.CLERK),
                Rule.only("PATCH /v1/meetings/{id}", Role.CLERK).owning(owned(body, meeting, "{}")),
                Rule.only("POST /v1/meetings/{id}/transitions", Role.CLERK, Role.OFFICER),
                Rule.anybody("GET /v1/meetings/{id}/agenda-items"),
                Rule.only("POST /v1/meetings/{id}/agenda-items", Role.CLERK)
                        .owning(owned(
                                body, meeting + "/agenda-items", "{\"kind\":\"REPORT\",\"openTitle\":\"A report\"}")),
                Rule.only("PATCH /v1/meetings/{id}/agenda-items/{item}", Role.CLERK),
                Rule.only("DELETE /v1/meetings/{id}/agenda-items/{item}", Role.CLERK),
                Rule.anybody("GET /v1/minutes"),
                Rule.anybody("GET /v1/minutes/{id}"),
                Rule.anybody("GET /v1/minutes/{id}/history"),
                Rule.only("POST /v1/minutes", Role.CLERK, Role.OFFICER),
                Rule.only("PATCH /v1/minutes/{id}", Role.CLERK, Role.OFFICER),
                Rule.only("POST /v1/minutes/{id}/transitions", Role.CLERK, Role.OFFICER),
                Rule.anybody("GET /v1/recommendations"),
                Rule.anybody("GET /v1/recommendations/{id}"),
                Rule.anybody("GET /v1/recommendations/{id}/history"),
                Rule.only("POST /v1/recommendations", Role.CLERK, Role.OFFICER),
                Rule.only("PATCH /v1/recommendations/{id}", Role.CLERK, Role.OFFICER),
                Rule.only("POST /v1/recommendations/{id}/transitions", Role.CLERK, Role.OFFICER),
                Rule.only("PUT /v1/recommendations/{id}/tracks/{track}/response", Role.CLERK),
                Rule.anybody("GET /v1/work-programme-items"),
                Rule.anybody("GET /v1/work-programme-items/{id}"),
                Rule.anybody("GET /v1/work-programme-items/{id}/history"),
                Rule.anybody("GET /v1/agenda-items/{id}"),
                Rule.anybody("GET /v1/agenda-items/{id}/evidence-panel"),
                Rule.anybody("GET /v1/agenda-items/{id}/sealed"),
                Rule.only("PUT /v1/agenda-items/{id}/sealed", Role.CLERK)
                        .owning(owned(body, closed, "{\"closedTitle\":\"Terms\",\"publicInterest\":\"Price\"}")),
                Rule.only("POST /v1/agenda-items/{id}/sealed/transitions", Role.MONITORING_OFFICER),
                Rule.only("GET /v1/access-log", Role.MONITORING_OFFICER));
    }

    private static Owned owned(String bodyId, String path, String body) {
        var clerk = Claims.of("matrix-owner", Role.CLERK);
        return new Owned(() -> path, clerk.withBodies(bodyId), clerk.withBodies("another"), body);
    }
}
