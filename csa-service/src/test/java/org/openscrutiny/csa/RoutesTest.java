package org.openscrutiny.csa;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.PermissionMatrix;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class RoutesTest extends PermissionMatrix {

    @Override
    protected List<Rule> rules() {
        return List.of(
                Rule.anybody("GET /v1/changes"),
                Rule.anybody("GET /v1/agreements"),
                Rule.anybody("GET /v1/agreements/{id}"),
                Rule.only("POST /v1/agreements", Role.COORDINATOR),
                Rule.only("PATCH /v1/agreements/{id}", Role.COORDINATOR),
                Rule.anybody("GET /v1/agreements/{id}/history"),
                Rule.anybody("GET /v1/agreements/{id}/versions"),
                Rule.anybody("GET /v1/agreements/{id}/versions/{number}"),
                Rule.only("POST /v1/agreements/{id}/versions", Role.COORDINATOR),
                Rule.only("PATCH /v1/agreements/{id}/versions/{number}", Role.COORDINATOR),
                Rule.only("POST /v1/agreements/{id}/versions/{number}/transitions", Role.COORDINATOR),
                Rule.anybody("GET /v1/priorities"),
                Rule.anybody("GET /v1/priorities/{id}"),
                Rule.only("POST /v1/priorities", Role.COORDINATOR),
                Rule.only("PATCH /v1/priorities/{id}", Role.COORDINATOR),
                Rule.anybody("GET /v1/priorities/{id}/history"),
                Rule.anybody("GET /v1/priorities/{id}/indicators"),
                Rule.only("PUT /v1/priorities/{id}/indicators", Role.COORDINATOR, Role.LEAD),
                Rule.anybody("GET /v1/priorities/{id}/summary"),
                Rule.only("GET /v1/posts", Role.PARTNER, Role.LEAD, Role.COORDINATOR),
                Rule.only("GET /v1/posts/{id}", Role.PARTNER, Role.LEAD, Role.COORDINATOR),
                Rule.only("GET /v1/posts/{id}/history", Role.PARTNER, Role.LEAD, Role.COORDINATOR),
                Rule.anybody("GET /v1/recommendations"),
                Rule.anybody("GET /v1/scrutiny-log"),
                Rule.anybody("GET /v1/responses"),
                Rule.anybody("GET /v1/responses/{id}"),
                Rule.anybody("GET /v1/responses/{id}/history"),
                Rule.only("PATCH /v1/responses/{id}", Role.LEAD, Role.COORDINATOR),
                Rule.only("POST /v1/responses/{id}/transitions", Role.LEAD, Role.COORDINATOR),
                Rule.anybody("GET /v1/organisations"),
                Rule.anybody("GET /v1/organisations/{id}"),
                Rule.anybody("GET /v1/organisations/{id}/history"),
                Rule.only("POST /v1/organisations", Role.COORDINATOR),
                Rule.only("PATCH /v1/organisations/{id}", Role.COORDINATOR),
                Rule.only("POST /v1/posts", Role.COORDINATOR),
                Rule.only("PATCH /v1/posts/{id}", Role.COORDINATOR));
    }
}
