package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteDeadLetterTest {

    static final int UNLUCKY = 13;

    @Inject
    NoteEcho echo;

    @AfterEach
    void hearEverything() {
        echo.refuse(false);
    }

    @Test
    void whatWasRefusedIsTakenWhenItIsReplayed() {
        // Given
        var note = KeptNote.write();
        Awaitility.await("the first version").until(() -> echo.times(note.id()) == 1);
        echo.refuse(true);
        note.rewrite(UNLUCKY, "");
        var letter = letterOf(note);
        var early = decide(letter, etag(letter), "{\"command\": \"REPLAY\"}");
        Refusals.refused(409, "conflict", early);
        echo.refuse(false);

        // When
        var replayed = decide(letter, etag(letter), "{\"command\": \"REPLAY\"}");

        // Then
        assertEquals(200, replayed.status(), replayed::toString);
        assertEquals("REPLAYED", replayed.json().path("state").asText());
        assertEquals(2, echo.times(note.id()));
        Refusals.refused(409, "illegal-transition", decide(letter, etag(letter), "{\"command\": \"REPLAY\"}"));
        assertEquals(
                List.of("operator-5 REPLAY"),
                TestDatabase.ask("select actor, command from change_log where topic = 'sample.dead-letter.v1'"
                        + " and message_key = '" + letter + "'"));
    }

    @Test
    void whatIsDiscardedNeedsAGroundAndStaysListed() {
        // Given
        var note = KeptNote.write();
        echo.refuse(true);
        note.rewrite(UNLUCKY, "");
        var letter = letterOf(note);
        Refusals.refused(422, "validation", "/ground", decide(letter, etag(letter), "{\"command\": \"DISCARD\"}"));
        Refusals.refused(428, "precondition-required", decide(letter, "", "{\"command\": \"REPLAY\"}"));
        Refusals.refused(412, "stale-version", decide(letter, "\"r9\"", "{\"command\": \"REPLAY\"}"));

        // When
        var discarded = decide(
                letter, etag(letter), "{\"command\": \"DISCARD\", \"ground\": \"The producer sent it in error\"}");

        // Then
        assertEquals("DISCARDED", discarded.json().path("state").asText(), discarded::toString);
        var listed = Wire.get("/v1/admin/dead-letters?state=DISCARDED&limit=200")
                .as(admin())
                .send();
        assertTrue(listed.json().path("items").findValuesAsText("id").contains(letter), listed::toString);
    }

    @Test
    void aListNeverTellsTheValue() {
        // Given
        var note = KeptNote.write();
        echo.refuse(true);
        note.rewrite(UNLUCKY, "");
        letterOf(note);

        // When
        var listed = Wire.get("/v1/admin/dead-letters?limit=200").as(admin()).send();

        // Then
        assertFalse(listed.body().contains(note.key()), listed::toString);
        assertEquals("private, no-store", listed.header("cache-control"));
        Refusals.refused(
                404,
                "not-found",
                Wire.get("/v1/admin/dead-letters/none").as(admin()).send());
        Refusals.refused(
                400,
                "validation",
                "state",
                Wire.get("/v1/admin/dead-letters?state=LOST").as(admin()).send());
    }

    /** The id of the open letter about the note's newest record. */
    static String letterOf(KeptNote note) {
        return Awaitility.await("a dead letter")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var records = NoteRecords.of(note.id());
                            if (records.isEmpty()) {
                                return "";
                            }
                            var last = records.getLast();
                            return Wire.get("/v1/admin/dead-letters?state=OPEN&limit=200")
                                    .as(admin())
                                    .send()
                                    .json()
                                    .path("items")
                                    .valueStream()
                                    .filter(l -> isOf(l, last.partition(), last.offset()))
                                    .map(l -> l.path("id").asText())
                                    .findFirst()
                                    .orElse("");
                        },
                        id -> !id.isEmpty());
    }

    private static boolean isOf(JsonNode letter, int partition, long offset) {
        return letter.path("partition").asInt() == partition
                && letter.path("offset").asLong() == offset;
    }

    static String etag(String letter) {
        return Wire.get("/v1/admin/dead-letters/" + letter).as(admin()).send().header("etag");
    }

    private static Answer decide(String letter, String ifMatch, String body) {
        var request = Wire.request("POST", "/v1/admin/dead-letters/" + letter + "/transitions")
                .as(admin());
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch))
                .json(body)
                .send();
    }

    private static String admin() {
        return TestTokens.bearer("operator-5", Role.ADMIN);
    }
}
