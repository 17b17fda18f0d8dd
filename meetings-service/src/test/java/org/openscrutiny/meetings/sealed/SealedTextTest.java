package org.openscrutiny.meetings.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.SiblingTopics;

/** Who reads and writes the closed part of an item, and what is written down of it (domain/meetings.md 4). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class SealedTextTest {

    private static final String TERMS = """
        {"closedTitle":"Terms for the depot","text":"Heads of terms","publicInterest":"The price would be known",
         "barred":["person-barred"]}\
        """;

    private final Clerk clerk = Clerk.ofAll();
    private String committee = "";
    private String meeting = "";
    private String item = "";
    private String path = "";

    @BeforeEach
    void publishAnAgendaWithAnExemptItem() {
        committee = clerk.committee(Clerk.freshName());
        meeting = clerk.meeting(
                committee, LocalDate.now(java.time.ZoneOffset.UTC).plusDays(60).toString());
        item = clerk.item(
                meeting, Map.of("number", "D2", "kind", "REPORT", "openTitle", "Property", "access", exempt(3)));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        path = "/v1/agenda-items/" + item + "/sealed";
    }

    private static Map<String, Object> exempt(int paragraph) {
        return Map.of("kind", "EXEMPT", "paragraphs", List.of(paragraph));
    }

    private String ownClerk() {
        return TestTokens.bearer(Claims.of("clerk-own", Role.CLERK).withBodies(committee));
    }

    private static String monitor() {
        return TestTokens.bearer("monitor", Role.MONITORING_OFFICER);
    }

    private static String member(String person, String... bodies) {
        return TestTokens.bearer(
                Claims.of("m-" + person, Role.MEMBER).withPerson(person).withBodies(bodies));
    }

    private Answer put(String bearer, String body) {
        return Wire.request("PUT", path).as(bearer).json(body).send();
    }

    private int readBy(String bearer) {
        return Wire.get(path).as(bearer).send().status();
    }

    @Test
    void theClerkWritesAndTheEntitledReadIt() {
        // Given
        var written = put(ownClerk(), TERMS);
        assertEquals(201, written.status(), written::toString);
        assertEquals(path, written.header("location"));
        assertEquals("", written.body());

        // When
        var read = Wire.get(path)
                .as(monitor())
                .header("X-Purpose", "review of exemptions")
                .send();

        // Then
        assertEquals(200, read.status(), read::toString);
        assertEquals("private, no-store", read.header("cache-control"));
        assertEquals(written.header("etag"), read.header("etag"));
        assertEquals("Terms for the depot", read.json().path("closedTitle").asText());
        assertEquals("Heads of terms", read.json().path("text").asText());
        assertEquals(
                List.of("monitor monitoring-officer review of exemptions"),
                TestDatabase.ask("select actor, roles, purpose from access_log where object = '" + path + "'"));
    }

    @Test
    void everyReadIsInTheAccessLogAndNoRefusal() {
        // Given
        put(ownClerk(), TERMS);
        var tag = Wire.get(path).as(ownClerk()).send().header("etag");

        // When
        assertEquals(
                304,
                Wire.get(path).as(monitor()).header("If-None-Match", tag).send().status());
        assertEquals(200, Wire.request("HEAD", path).as(monitor()).send().status());
        assertEquals(404, readBy(""));
        assertEquals(404, readBy(TestTokens.bearer("admin", Role.ADMIN)));
        Refusals.refused(
                400,
                "validation",
                "X-Purpose",
                Wire.get(path)
                        .as(monitor())
                        .header("X-Purpose", "x".repeat(201))
                        .send());

        // Then
        assertEquals(
                List.of("clerk-own not stated", "monitor not stated", "monitor not stated"),
                TestDatabase.ask("select actor, purpose from access_log where object = '" + path + "' order by id"));
    }

    @Test
    void membersReadWhatTheyAreEntitledTo() {
        // Given
        put(ownClerk(), TERMS);

        // When, Then: a member of the body, one of another for paragraph 3, and whom an interest bars
        assertEquals(200, readBy(member("p1", committee)));
        assertEquals(200, readBy(member("p2", "another")));
        assertEquals(404, readBy(member("person-barred", committee)));
        assertEquals(
                404, readBy(TestTokens.bearer(Claims.of("nobody", Role.MEMBER).withBodies(committee))));

        // When, Then: paragraph 1 is for members of the body only (s.100F(2A))
        clerk.patch(
                        "/v1/meetings/" + meeting + "/agenda-items/" + item,
                        "/v1/agenda-items/" + item,
                        Map.of("access", exempt(1)))
                .then()
                .statusCode(200);
        assertEquals(200, readBy(member("p1", committee)));
        assertEquals(404, readBy(member("p2", "another")));
    }

    @Test
    void membersDoNotReadADraftItem() {
        // Given
        var draft = clerk.meeting(
                committee, LocalDate.now(java.time.ZoneOffset.UTC).plusDays(70).toString());
        item = clerk.item(draft, Map.of("kind", "REPORT", "openTitle", "Staff", "access", exempt(3)));
        path = "/v1/agenda-items/" + item + "/sealed";

        // When
        assertEquals(201, put(ownClerk(), TERMS).status());

        // Then
        assertEquals(404, readBy(member("p1", committee)));
        assertEquals(200, readBy(monitor()));
    }

    @Test
    void writesNeedTheTagThatStands() {
        // Given
        var tag = put(ownClerk(), TERMS).header("etag");

        // When, Then
        Refusals.refused(428, "precondition-required", put(ownClerk(), TERMS));
        var replaced = Wire.request("PUT", path)
                .as(ownClerk())
                .header("If-Match", tag)
                .json(TERMS.replace("Heads", "New heads"))
                .send();
        assertEquals(204, replaced.status(), replaced::toString);
        Refusals.refused(
                412,
                "stale-version",
                Wire.request("PUT", path)
                        .as(ownClerk())
                        .header("If-Match", tag)
                        .json(TERMS)
                        .send());
        assertEquals(
                "New heads of terms",
                Wire.get(path).as(ownClerk()).send().json().path("text").asText());
    }

    @Test
    void anOpenItemHasNoClosedPart() {
        // Given
        var open = clerk.meeting(
                committee, LocalDate.now(java.time.ZoneOffset.UTC).plusDays(80).toString());
        item = clerk.item(open, Map.of("kind", "REPORT", "openTitle", "Parks"));
        path = "/v1/agenda-items/" + item + "/sealed";

        // When, Then
        Refusals.refused(409, "item-open", put(ownClerk(), TERMS));
        Refusals.refused(404, "not-found", Wire.get(path).as(monitor()).send());
    }

    @Test
    void theRulingIsKeptWithItsIdAloneForARepeat() {
        // Given
        var tag = put(ownClerk(), TERMS).header("etag");
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
        return Wire.request("POST", path + "/transitions")
                .as(monitor())
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .json(wish)
                .send();
    }

    @Test
    void nothingPublicMovesWhenOnlySealedTextMoves() {
        // Given
        var before = Wire.get("/v1/meetings/" + meeting).send();
        var changes = TestDatabase.ask("select count(*) from change_log where access <> 'SEALED'");
        var payloads = TestDatabase.ask("select count(*) from change_payload");

        // When
        var tag = put(ownClerk(), TERMS).header("etag");
        Wire.request("PUT", path)
                .as(ownClerk())
                .header("If-Match", tag)
                .json(TERMS)
                .send();

        // Then
        var after = Wire.get("/v1/meetings/" + meeting).send();
        assertEquals(before.body(), after.body());
        assertEquals(before.header("etag"), after.header("etag"));
        assertEquals(changes, TestDatabase.ask("select count(*) from change_log where access <> 'SEALED'"));
        assertEquals(payloads, TestDatabase.ask("select count(*) from change_payload"));
        assertEquals(List.of(), TestDatabase.ask("""
            select 1 from outbox o join change_log l on l.id = o.change_id
            where l.access = 'SEALED' and o.lane < 9\
            """));
        assertEquals(
                List.of("1 SEALED created SEAL_TEXT true", "2 SEALED updated SEAL_TEXT true"),
                TestDatabase.ask("""
                    select l.version, l.access, split_part(l.type, '.', 4), l.command,
                           l.payload_sha256 = encode(sha256(convert_to(v.payload, 'UTF8')), 'hex')
                    from change_log l
                    join sealed_text s on s.id = l.message_key
                    join sealed_text_version v on v.sealed_id = s.id and v.version = l.version
                    where s.item_id = '%s' order by l.version\
                    """.formatted(item)).stream()
                        .map(row -> row.replace(" t", " true"))
                        .toList());
    }
}
