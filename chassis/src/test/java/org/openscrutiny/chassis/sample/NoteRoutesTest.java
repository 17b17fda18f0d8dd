package org.openscrutiny.chassis.sample;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.openscrutiny.chassis.testing.PermissionMatrix;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteRoutesTest extends PermissionMatrix {

    @Override
    protected List<Rule> rules() {
        return List.of(
                Rule.anybody("GET /v1/changes"),
                Rule.anybody("GET /v1/notes"),
                Rule.anybody("GET /v1/notes/{id}"),
                Rule.anybody("GET /v1/notes/{id}/history"),
                Rule.only("POST /v1/notes", Role.OFFICER),
                Rule.only("DELETE /v1/notes/{id}", Role.OFFICER),
                Rule.only("PUT /v1/notes/{id}", Role.OFFICER));
    }
}
