package org.openscrutiny.chassis.sample;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.function.Supplier;
import org.openscrutiny.chassis.testing.OpenApiChecks;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteOpenApiTest extends OpenApiChecks {

    @Override
    protected Map<String, Supplier<Call>> calls() {
        return Map.of(
                "eraseObject", NoteOpenApiTest::erasure,
                "republish", () -> Call.of("/v1/admin/republications", admin()),
                "rebuildReadModel", () -> Call.of("/v1/admin/rebuilds", admin()),
                "writeNote", () -> Call.of("/v1/notes", officer()),
                "rewriteNote", NoteOpenApiTest::rewrite,
                "withdrawNote", NoteOpenApiTest::rewrite,
                "listNoteVersions", () -> Call.of(rewrite().path() + "/history", ""),
                "getNote", () -> Call.of(rewrite().path(), ""));
    }

    private static Call erasure() {
        var note = KeptNote.write().rewrite(1, "a remark with a name");
        NoteErasureTest.awaitSealed();
        return Call.of("/v1/admin/erasures", admin()).naming("id", note.id());
    }

    private static Call rewrite() {
        var made = Wire.request("POST", "/v1/notes")
                .as(officer())
                .json("{\"title\": \"%s\"}".formatted(java.util.UUID.randomUUID()))
                .send();
        return new Call(made.header("location"), officer(), made.header("etag"));
    }

    private static String admin() {
        return TestTokens.bearer("operator-2", Role.ADMIN);
    }

    private static String officer() {
        return TestTokens.bearer("officer-2", Role.OFFICER);
    }
}
