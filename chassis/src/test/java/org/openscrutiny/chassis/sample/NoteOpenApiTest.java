package org.openscrutiny.chassis.sample;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.openscrutiny.chassis.testing.OpenApiChecks;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteOpenApiTest extends OpenApiChecks {

    @Inject
    NoteEcho echo;

    @Override
    protected Map<String, Supplier<Call>> calls() {
        return Map.ofEntries(
                entry("readDeadLetter", () -> Call.of("/v1/admin/dead-letters/" + letter(), admin())),
                entry("decideDeadLetter", this::decision),
                entry("eraseObject", NoteOpenApiTest::erasure),
                entry("republish", () -> Call.of("/v1/admin/republications", admin())),
                entry("rebuildReadModel", () -> Call.of("/v1/admin/rebuilds", admin())),
                entry("readRebuild", () -> Call.of(rebuild(), admin())),
                entry("writeNote", () -> Call.of("/v1/notes", officer())),
                entry("rewriteNote", NoteOpenApiTest::rewrite),
                entry("withdrawNote", NoteOpenApiTest::rewrite),
                entry("listNoteVersions", () -> Call.of(rewrite().path() + "/history", "")),
                entry("getNote", () -> Call.of(rewrite().path(), "")));
    }

    private String letter() {
        var note = KeptNote.write();
        echo.refuse(true);
        try {
            return NoteDeadLetterTest.letterOf(note.rewrite(NoteDeadLetterTest.UNLUCKY, ""));
        } finally {
            echo.refuse(false);
        }
    }

    private Call decision() {
        var letter = letter();
        return new Call("/v1/admin/dead-letters/" + letter + "/transitions", admin(), NoteDeadLetterTest.etag(letter));
    }

    /** One at a time: the rebuild of another example may still run. */
    private static String rebuild() {
        return Awaitility.await("a rebuild begins")
                .until(
                        () -> Wire.request("POST", "/v1/admin/rebuilds")
                                .as(admin())
                                .json("{\"readModel\": \"note_seen\"}")
                                .send()
                                .header("location"),
                        location -> !location.isEmpty());
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
