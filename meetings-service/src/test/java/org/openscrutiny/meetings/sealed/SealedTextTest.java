package org.openscrutiny.meetings.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private final Clerk clerk = Clerk.ofAll();
    private ClosedItem closed = new ClosedItem("", "", "");

    @BeforeEach
    void publishAnAgendaWithAnExemptItem() {
        closed = ClosedItem.published();
    }

    private static String member(String person, String... bodies) {
        return TestTokens.bearer(
                Claims.of("m-" + person, Role.MEMBER).withPerson(person).withBodies(bodies));
    }

    private int readBy(String bearer) {
        return Wire.get(closed.path()).as(bearer).send().status();
    }

    @Test
    void theClerkWritesAndTheEntitledReadIt() {
        // Given
        var written = closed.put(ClosedItem.TERMS);
        assertEquals(201, written.status(), written::toString);
        assertEquals(closed.path(), written.header("location"));
        assertEquals("", written.body());

        // When
        var read = Wire.get(closed.path())
                .as(ClosedItem.monitor())
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
                TestDatabase.ask(
                        "select actor, roles, purpose from access_log where object = '" + closed.path() + "'"));
    }

    @Test
    void everyReadIsInTheAccessLogAndNoRefusal() {
        // Given
        closed.put(ClosedItem.TERMS);
        var tag = Wire.get(closed.path()).as(closed.clerk()).send().header("etag");

        // When
        assertEquals(
                304,
                Wire.get(closed.path())
                        .as(ClosedItem.monitor())
                        .header("If-None-Match", tag)
                        .send()
                        .status());
        assertEquals(
                200,
                Wire.request("HEAD", closed.path())
                        .as(ClosedItem.monitor())
                        .send()
                        .status());
        assertEquals(404, readBy(""));
        assertEquals(404, readBy(TestTokens.bearer("admin", Role.ADMIN)));
        Refusals.refused(
                400,
                "validation",
                "X-Purpose",
                Wire.get(closed.path())
                        .as(ClosedItem.monitor())
                        .header("X-Purpose", "x".repeat(201))
                        .send());

        // Then
        assertEquals(
                List.of("clerk-own not stated", "monitor not stated", "monitor not stated"),
                TestDatabase.ask(
                        "select actor, purpose from access_log where object = '" + closed.path() + "' order by id"));
    }

    @Test
    void membersReadWhatTheyAreEntitledTo() {
        // Given
        closed.put(ClosedItem.TERMS);

        // When, Then: a member of the body, one of another for paragraph 3, and whom an interest bars
        assertEquals(200, readBy(member("p1", closed.committee())));
        assertEquals(200, readBy(member("p2", "another")));
        assertEquals(404, readBy(member("person-barred", closed.committee())));
        assertEquals(
                404, readBy(TestTokens.bearer(Claims.of("nobody", Role.MEMBER).withBodies(closed.committee()))));

        // When, Then: paragraph 1 is for members of the body only (s.100F(2A))
        clerk.patch(
                        "/v1/meetings/" + closed.meeting() + "/agenda-items/" + closed.item(),
                        "/v1/agenda-items/" + closed.item(),
                        Map.of("access", ClosedItem.exempt(1)))
                .then()
                .statusCode(200);
        assertEquals(200, readBy(member("p1", closed.committee())));
        assertEquals(404, readBy(member("p2", "another")));
    }

    @Test
    void membersDoNotReadADraftItem() {
        // Given
        var draft = clerk.meeting(closed.committee(), ClosedItem.day());
        closed = new ClosedItem(
                closed.committee(),
                draft,
                clerk.item(draft, Map.of("kind", "REPORT", "openTitle", "Staff", "access", ClosedItem.exempt(3))));

        // When
        assertEquals(201, closed.put(ClosedItem.TERMS).status());

        // Then
        assertEquals(404, readBy(member("p1", closed.committee())));
        assertEquals(200, readBy(ClosedItem.monitor()));
    }

    @Test
    void writesNeedTheTagThatStands() {
        // Given
        var tag = closed.put(ClosedItem.TERMS).header("etag");

        // When, Then
        Refusals.refused(428, "precondition-required", closed.put(ClosedItem.TERMS));
        var replaced = closed.replace(tag, ClosedItem.TERMS.replace("Heads", "New heads"));
        assertEquals(204, replaced.status(), replaced::toString);
        Refusals.refused(412, "stale-version", closed.replace(tag, ClosedItem.TERMS));
        assertEquals(
                "New heads of terms",
                Wire.get(closed.path())
                        .as(closed.clerk())
                        .send()
                        .json()
                        .path("text")
                        .asText());
    }

    @Test
    void anOpenItemHasNoClosedPart() {
        // Given
        var open = clerk.meeting(closed.committee(), ClosedItem.day());
        closed = new ClosedItem(
                closed.committee(), open, clerk.item(open, Map.of("kind", "REPORT", "openTitle", "Parks")));

        // When, Then
        Refusals.refused(409, "item-open", closed.put(ClosedItem.TERMS));
        Refusals.refused(
                404,
                "not-found",
                Wire.get(closed.path()).as(ClosedItem.monitor()).send());
    }
}
