package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteErasureTest {

    private static final String GROUND = "A name was in the title";

    @Inject
    Clock clock;

    @Test
    void whatANoteOnceWasIsGoneAndWhatItIsStays() {
        // Given
        var note = KeptNote.write();
        var first = clock.instant();
        note.rewrite(1, "a remark with a name");
        var second = clock.instant();
        note.rewrite(2, "");
        var present = Wire.get(note.path()).send().body();
        awaitSealed();

        // When
        var erased = erase(note.id());

        // Then: two public versions and two full views
        assertEquals(200, erased.status(), erased::toString);
        assertEquals(4, erased.json().path("payloads").asInt(), erased::toString);
        for (var bearer : List.of("", KeptNote.officer())) {
            for (var then : List.of(first, second)) {
                Refusals.refused(
                        410,
                        "gone",
                        Wire.get(note.path() + "?asOf=" + then).as(bearer).send());
            }
            assertEquals(
                    200,
                    Wire.get(note.path() + "?asOf=" + clock.instant())
                            .as(bearer)
                            .send()
                            .status());
        }
        assertEquals(present, Wire.get(note.path()).send().body());
        var listed = Wire.get(note.path() + "/history").send().json().path("items");
        assertFalse(listed.get(0).has("erasedAt"), listed::toString);
        assertTrue(listed.get(1).has("erasedAt") && listed.get(2).has("erasedAt"), listed::toString);
        assertFalse(everyChange().contains("title 1 " + note.key()), "the feed");
        assertTrue(everyChange().contains("title 2 " + note.key()), "the feed");
    }

    @Test
    void theChainHoldsAndTheActIsLogged() {
        // Given
        var note = KeptNote.write().rewrite(1, "");
        awaitSealed();

        // When
        var erasure = erase(note.id()).json().path("id").asText();

        // Then
        awaitSealed();
        var chain = Wire.get("/v1/admin/chain").as(admin()).send();
        assertTrue(chain.json().path("holds").asBoolean(), chain::toString);
        assertEquals(
                List.of("operator-3 ERASE RESTRICTED sample.erasure.v1"),
                TestDatabase.ask("select actor || ' ' || command || ' ' || access || ' ' || topic from change_log"
                        + " where message_key = '" + erasure + "'"));
    }

    @Test
    void ofAWithdrawnNoteNothingStaysAndATombstoneFollows() {
        // Given
        var note = KeptNote.write().rewrite(1, "a remark with a name");
        var then = clock.instant();
        assertEquals(204, note.withdraw().status());
        Awaitility.await("the withdrawal is sent")
                .until(() -> NoteRecords.of(note.id()).size() == 3);

        // When
        var erased = erase(note.id());

        // Then
        assertEquals(5, erased.json().path("payloads").asInt(), erased::toString);
        Refusals.refused(
                410,
                "gone",
                Wire.get(note.path() + "?asOf=" + then).as(KeptNote.officer()).send());
        Refusals.refused(410, "gone", Wire.get(note.path()).send());
        var records = Awaitility.await("a tombstone").until(() -> NoteRecords.of(note.id()), r -> r.size() == 4);
        assertNull(records.getLast().value());
        Awaitility.await("the read model is blanked")
                .until(() -> TestDatabase.ask("select version, deleted, body is null" + " from note_seen where id = '"
                                + note.id() + "'")
                        .equals(List.of("3 t t")));
        assertEquals(
                List.of("{}"), TestDatabase.ask("select payload from public_state where id = '" + note.id() + "'"));
    }

    @Test
    void whatIsNotThereCannotBeErased() {
        // When
        var unknown = erase("no-such-note");
        var noType = send("note", "x");

        // Then
        Refusals.refused(404, "not-found", unknown);
        Refusals.refused(422, "validation", "/type", noType);
    }

    private static String everyChange() {
        var all = new StringBuilder();
        var next = "/v1/changes?limit=200";
        for (var last = ""; !next.equals(last); ) {
            last = next;
            var page = Wire.get(last).send();
            all.append(page.body());
            next = page.json().path("next").asText();
        }
        return all.toString();
    }

    static void awaitSealed() {
        Awaitility.await("the queue is empty")
                .until(() -> TestDatabase.ask("select count(*) from outbox").equals(List.of("0")));
    }

    private static Answer erase(String id) {
        return send("sample.note", id);
    }

    private static Answer send(String type, String id) {
        return Wire.request("POST", "/v1/admin/erasures")
                .as(admin())
                .header("Idempotency-Key", "erase-" + id)
                .bytes("{\"type\": \"%s\", \"id\": \"%s\", \"ground\": \"%s\"}"
                        .formatted(type, id, GROUND)
                        .getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .send();
    }

    private static String admin() {
        return TestTokens.bearer("operator-3", Role.ADMIN);
    }
}
