package org.openscrutiny.meetings.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.meetings.SiblingTopics;

/** What is kept of a closed part: its versions, the row in the change log, the answer for a repeat (W9, D21). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class SealedVersionsTest {

    private ClosedItem closed = new ClosedItem("", "", "");

    @BeforeEach
    void publishAnAgendaWithAnExemptItem() {
        closed = ClosedItem.published();
    }

    @Test
    void theEntitledReadWhatWasClosedThen() {
        // Given
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS).minusNanos(1000);
        var tag = closed.put(ClosedItem.TERMS).header("etag");
        var first = Wire.get(closed.path()).as(ClosedItem.monitor()).send().body();
        var then = Instant.now();
        closed.replace(tag, ClosedItem.TERMS.replace("Heads", "New heads"));

        // When, Then
        assertEquals(
                first,
                Wire.get(closed.path() + "?asOf=" + then)
                        .as(ClosedItem.monitor())
                        .send()
                        .body());
        Refusals.refused(
                404,
                "not-found",
                Wire.get(closed.path() + "?asOf=" + before)
                        .as(ClosedItem.monitor())
                        .send());
        Refusals.refused(
                400,
                "validation",
                "asOf",
                Wire.get(closed.path() + "?asOf=soon").as(ClosedItem.monitor()).send());
        Refusals.refused(
                404, "not-found", Wire.get(closed.path() + "?asOf=soon").send());
        Refusals.refused(
                404, "not-found", Wire.get(closed.path() + "?asOf=" + then).send());
    }

    @Test
    void theRulingIsKeptWithItsIdAloneForARepeat() {
        // Given
        var tag = closed.put(ClosedItem.TERMS).header("etag");
        var key = UUID.randomUUID().toString();
        var wish = "{\"command\":\"RULE\",\"upheld\":true,\"reasons\":\"The tender is open until May\"}";

        // When
        var first = rule(tag, key, wish);
        var repeat = rule(tag, key, wish);

        // Then
        assertEquals(200, first.status(), first::toString);
        assertEquals("Terms for the depot", first.json().path("closedTitle").asText());
        assertTrue(first.json().at("/ruling/upheld").asBoolean());
        assertEquals(200, repeat.status(), repeat::toString);
        assertEquals("{\"id\":\"" + first.json().path("id").asText() + "\"}", repeat.body());
        assertEquals(first.header("etag"), repeat.header("etag"));
        assertFalse(
                TestDatabase.ask("select headers, body from idempotency_answer where idempotency_key = '" + key + "'")
                        .toString()
                        .contains("depot"));
    }

    private Answer rule(String tag, String key, String wish) {
        return Wire.request("POST", closed.path() + "/transitions")
                .as(ClosedItem.monitor())
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .json(wish)
                .send();
    }

    @Test
    void nothingPublicMovesWhenOnlySealedTextMoves() {
        // Given
        var before = Wire.get("/v1/meetings/" + closed.meeting()).send();
        var changes = TestDatabase.ask("select count(*) from change_log where access <> 'SEALED'");
        var payloads = TestDatabase.ask("select count(*) from change_payload");

        // When
        var tag = closed.put(ClosedItem.TERMS).header("etag");
        closed.replace(tag, ClosedItem.TERMS);

        // Then
        var after = Wire.get("/v1/meetings/" + closed.meeting()).send();
        assertEquals(before.body(), after.body());
        assertEquals(before.header("etag"), after.header("etag"));
        assertEquals(changes, TestDatabase.ask("select count(*) from change_log where access <> 'SEALED'"));
        assertEquals(payloads, TestDatabase.ask("select count(*) from change_payload"));
        assertEquals(List.of(), TestDatabase.ask("""
            select 1 from outbox o join change_log l on l.id = o.change_id
            where l.access = 'SEALED' and o.lane < 9"""));
        assertEquals(
                List.of("1 SEALED created SEAL_TEXT true", "2 SEALED updated SEAL_TEXT true"),
                TestDatabase.ask("""
                    select l.version, l.access, split_part(l.type, '.', 4), l.command,
                           l.payload_sha256 = encode(sha256(convert_to(v.payload, 'UTF8')), 'hex')
                    from change_log l
                    join sealed_text s on s.id = l.message_key
                    join sealed_text_version v on v.sealed_id = s.id and v.version = l.version
                    where s.item_id = '%s' order by l.version""".formatted(closed.item())).stream()
                        .map(row -> row.replace(" t", " true"))
                        .toList());
    }
}
