package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.chassis.outbox.Seeds;
import org.openscrutiny.chassis.testing.Recollection;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.Wire;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteHistoryTest {

    private static final int WRITES = 50;

    @Inject
    Clock clock;

    @Test
    void eachInstantAnswersWhatWasAnsweredThen() {
        // Given
        var random = new Random(Seeds.of(NoteHistoryTest.class));
        var note = KeptNote.write();
        var everybody = new Recollection(note.path(), "", clock);
        var officers = new Recollection(note.path(), KeptNote.officer(), clock);

        // When: some rewrites change the remark only, some nothing
        for (int i = 0; i < WRITES; i++) {
            everybody.remember();
            officers.remember();
            note.rewrite(random.nextInt(3), random.nextBoolean() ? "" : "remark " + random.nextInt(3));
        }

        // Then
        assertEquals(WRITES, everybody.size());
        everybody.assertRecalled();
        officers.assertRecalled();
    }

    @Test
    void historyListsThePublicVersionsByPages() {
        // Given
        var note = KeptNote.write();
        for (int i = 1; i <= 6; i++) {
            note.rewrite(i, "remark " + i);
        }
        note.rewrite(6, "another");

        // When
        var listed = pages(note.path(), "", 3);

        // Then
        assertEquals(
                LongStream.iterate(7, n -> n > 0, n -> n - 1).boxed().toList(),
                listed.stream().map(v -> v.path("version").asLong()).toList());
        assertEquals("WRITE", listed.getLast().path("command").asText());
        assertEquals("REWRITE", listed.getFirst().path("command").asText());
        assertTrue(listed.stream().noneMatch(v -> v.has("actor") || v.has("access")), listed::toString);
        var third = Wire.get(note.path() + "?asOf="
                        + listed.get(4).path("occurredAt").asText())
                .send();
        assertEquals(3, third.json().path("version").asLong(), third::toString);
        assertEquals("\"p3\"", third.header("etag"));
    }

    @Test
    void officersSeeWhoMadeEachVersionAndTheChangesBetween() {
        // Given
        var note = KeptNote.write().rewrite(0, "a remark").rewrite(1, "a remark");

        // When
        var listed = pages(note.path(), KeptNote.officer(), 2);

        // Then
        assertEquals(
                List.of("2 PUBLIC", "1 RESTRICTED", "1 PUBLIC"),
                listed.stream()
                        .map(v -> v.path("version").asText() + " "
                                + v.path("access").asText())
                        .toList());
        assertTrue(listed.stream().allMatch(v -> v.path("actor").asText().equals(KeptNote.OFFICER)), listed::toString);
    }

    @Test
    void aRemarkIsNoPartOfTheOpenPast() {
        // Given
        var note = KeptNote.write().rewrite(0, "ask twice");
        var at = clock.instant();

        // When
        var open = Wire.get(note.path() + "?asOf=" + at).send();
        var full = Wire.get(note.path() + "?asOf=" + at).as(KeptNote.officer()).send();

        // Then
        assertFalse(open.body().contains("remark"), open::toString);
        assertEquals("ask twice", full.json().path("remark").asText());
        assertEquals("private, no-store", full.header("cache-control"));
    }

    @Test
    void beforeItWasWrittenThereIsNothing() {
        // Given
        var before = clock.instant();
        var path = KeptNote.write().path();

        // When
        var answers = List.of(
                Wire.get(path + "?asOf=" + before).send(),
                Wire.get(path + "?asOf=" + before).as(KeptNote.officer()).send(),
                Wire.get(path + "?asOf=0000-01-01T00:00:00%2B18:00").send(),
                Wire.get("/v1/notes/" + UUID.randomUUID() + "?asOf=" + before).send(),
                Wire.get("/v1/notes/" + UUID.randomUUID() + "/history").send(),
                Wire.get("/v1/notes/" + UUID.randomUUID() + "/history")
                        .as(KeptNote.officer())
                        .send());

        // Then
        answers.forEach(answer -> Refusals.refused(404, "not-found", answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2018-02-28", "2018-02-28T10:00:00", "2018-02-30T10:00:00Z", "9999-12-31T23:59:59Z"
            })
    void whatIsNoInstantOfThePastIsRefused(String asOf) {
        // Given
        var path = KeptNote.write().path();

        // When
        var answer = Wire.get(path + "?asOf=" + asOf).send();

        // Then
        Refusals.refused(400, "validation", "asOf", answer);
    }

    @Test
    void theFutureIsRefused() {
        // Given
        var path = KeptNote.write().path();
        var soon = clock.instant().plus(Duration.ofMinutes(1));

        // When
        var answer = Wire.get(path + "?asOf=" + soon).send();

        // Then
        Refusals.refused(400, "validation", "asOf", answer);
    }

    @Test
    void whatWasWithdrawnHasNoOpenPast() {
        // Given
        var note = KeptNote.write().rewrite(1, "");
        var path = note.path();
        var then = clock.instant();
        assertEquals(204, note.withdraw().status());

        // When
        var open = List.of(
                Wire.get(path).send(),
                Wire.get(path + "?asOf=" + then).send(),
                Wire.get(path + "?asOf=" + clock.instant()).send(),
                Wire.get(path + "/history").send(),
                Wire.get(path + "?asOf=" + clock.instant())
                        .as(KeptNote.officer())
                        .send());
        var kept = Wire.get(path + "?asOf=" + then).as(KeptNote.officer()).send();

        // Then
        open.forEach(answer -> Refusals.refused(410, "gone", answer));
        assertEquals("title 1", kept.json().path("title").asText().substring(0, 7), kept::toString);
    }

    @Test
    void aPastVersionIsConditionalToo() {
        // Given
        var path = KeptNote.write().path() + "?asOf=" + clock.instant();

        // When
        var again = Wire.get(path).header("If-None-Match", "\"p1\"").send();

        // Then
        assertEquals(304, again.status(), again::toString);
    }

    @Test
    void thePastCostsOneStatementWhateverItsLength() {
        // Given
        var note = KeptNote.write();
        var path = note.path();
        var first = clock.instant();
        var shortPast = Statements.ofGet(path + "/history", "");
        for (int i = 1; i <= 20; i++) {
            note.rewrite(i, "");
        }

        // When
        var costs = List.of(
                shortPast,
                Statements.ofGet(path + "/history", ""),
                Statements.ofGet(path + "/history", KeptNote.officer()),
                Statements.ofGet(path + "?asOf=" + first, ""),
                Statements.ofGet(path + "?asOf=" + first, KeptNote.officer()));

        // Then
        assertEquals(Collections.nCopies(5, 1), costs.stream().map(List::size).toList(), costs::toString);
    }

    private static List<JsonNode> pages(String path, String bearer, int limit) {
        var found = new ArrayList<JsonNode>();
        var next = path + "/history?limit=" + limit;
        while (!next.isEmpty()) {
            var page = Wire.get(next).as(bearer).send();
            assertEquals(200, page.status(), page::toString);
            page.json().path("items").forEach(found::add);
            next = page.json().path("next").asText("");
        }
        return found;
    }
}
