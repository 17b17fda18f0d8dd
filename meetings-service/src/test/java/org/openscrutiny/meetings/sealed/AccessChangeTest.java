package org.openscrutiny.meetings.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.SiblingTopics;

/** An item that becomes exempt, and one that is opened (D8, D9): its id and its stub stay, what it said does not. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class AccessChangeTest {

    private static final Duration OWN_PUBLIC_SIDE = Duration.ofSeconds(2);
    private static final Map<String, Object> EXEMPT = Map.of("kind", "EXEMPT", "paragraphs", List.of(3));

    private final String summary = "Rent asked for the depot " + UUID.randomUUID();
    private final String priority = UUID.randomUUID().toString();
    private final Clerk clerk = Clerk.ofAll();
    private String meeting = "";
    private String item = "";

    @BeforeEach
    void publishAnOpenItem() {
        var committee = clerk.committee(Clerk.freshName());
        meeting = clerk.meeting(
                committee, LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
        item = clerk.item(
                meeting,
                Map.of(
                        "number",
                        "B1",
                        "kind",
                        "REPORT",
                        "openTitle",
                        "Depot",
                        "publicSummary",
                        summary,
                        "evidence",
                        List.of(Map.of("type", "PRIORITY", "id", priority))));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        assertTrue(publicSide().contains(summary) && publicSide().contains(priority));
    }

    private void change(Map<String, Object> wish) {
        clerk.patch("/v1/meetings/" + meeting + "/agenda-items/" + item, "/v1/agenda-items/" + item, wish)
                .then()
                .statusCode(200);
    }

    /** All that the anonymous reader gets: the meeting, its agenda, the item, its panel, the feed of changes. */
    private String publicSide() {
        var all = new StringBuilder();
        for (var path : List.of(
                "/v1/meetings/" + meeting,
                "/v1/meetings/" + meeting + "/agenda-items",
                "/v1/agenda-items/" + item,
                "/v1/agenda-items/" + item + "/evidence-panel")) {
            var answer = Wire.get(path).send();
            assertEquals(200, answer.status(), answer::toString);
            all.append(answer.body());
        }
        for (String next = "/v1/changes?limit=200", before = ""; !next.equals(before); ) {
            var page = Wire.get(next).send();
            all.append(page.body());
            before = next;
            next = page.json().path("items").isEmpty()
                    ? next
                    : page.json().path("next").asText() + "&limit=200";
        }
        return all.toString();
    }

    @Test
    void whatWasOpenIsGoneFromThePublicSideInTwoSeconds() {
        // Given
        var full = Map.<String, Object>of("access", EXEMPT, "publicSummary", "A matter of property");

        // When
        change(full);

        // Then
        Awaitility.await().atMost(OWN_PUBLIC_SIDE).pollInSameThread().until(() -> {
            var open = publicSide();
            return !open.contains(summary) && !open.contains(priority);
        });
        var stub = Wire.get("/v1/agenda-items/" + item).send();
        assertEquals(item, stub.json().path("id").asText());
        assertEquals("B1", stub.json().path("number").asText());
        assertEquals("EXEMPT", stub.json().at("/access/kind").asText());
        assertEquals("Depot", stub.json().path("openTitle").asText());
        assertFalse(
                TestDatabase.askAsPublic("select payload from public_change").contains(summary));
    }

    @Test
    void whatItSaidThenIsGoneForThePublicAndKnownToTheClerk() {
        // Given
        var then = "?asOf=" + Instant.now();
        assertTrue(Wire.get("/v1/agenda-items/" + item + then).send().body().contains(summary));

        // When
        change(Map.of("access", EXEMPT, "publicSummary", "A matter of property"));

        // Then
        Refusals.refused(
                410, "gone", Wire.get("/v1/agenda-items/" + item + then).send());
        Refusals.refused(410, "gone", Wire.get("/v1/meetings/" + meeting + then).send());
        assertTrue(clerk.get("/v1/agenda-items/" + item + then).asString().contains(summary));
        assertTrue(clerk.get("/v1/meetings/" + meeting + then).asString().contains(summary));
        var history = Wire.get("/v1/meetings/" + meeting + "/history").send();
        assertEquals(3, history.json().path("items").size(), history::toString);
        assertFalse(history.body().contains(summary));
    }

    @Test
    void privilegedHistoryAndTheHashesStay() {
        // Given
        var rows = "select count(*) from change_log where message_key = '" + meeting + "'";
        int before = Integer.parseInt(TestDatabase.ask(rows).getFirst());

        // When
        change(Map.of("access", EXEMPT, "publicSummary", "A matter of property"));

        // Then: two rows more, public and restricted; the earlier public bytes blanked, the restricted ones kept
        assertEquals(before + 2, Integer.parseInt(TestDatabase.ask(rows).getFirst()));
        assertEquals(List.of("PUBLIC f 1", "PUBLIC t 2", "RESTRICTED f 4"), TestDatabase.ask("""
            select l.access, p.payload is null, count(*) from change_log l
            join change_payload p on p.change_id = l.id
            where l.message_key = '%s' group by 1, 2 order by 1, 2""".formatted(meeting)));
    }

    @Test
    void openedAgainItKeepsIdAndStubAndTheClosedPartStaysClosed() {
        // Given
        change(Map.of("access", EXEMPT));
        var sealed = "/v1/agenda-items/" + item + "/sealed";
        clerk.request()
                .body(Map.of("closedTitle", "Sale of the depot", "publicInterest", "The price"))
                .put(sealed)
                .then()
                .statusCode(201);

        // When
        var open = new HashMap<String, Object>(Map.of("kind", "OPEN"));
        open.put("paragraphs", null);
        change(Map.of("access", open));

        // Then
        var opened = Wire.get("/v1/agenda-items/" + item).send();
        assertEquals(item, opened.json().path("id").asText());
        assertEquals("OPEN", opened.json().at("/access/kind").asText());
        assertTrue(opened.body().contains(priority), "its evidence is open again");
        assertFalse(publicSide().contains("Sale of the depot"));
        assertEquals(404, Wire.get(sealed).send().status());
        clerk.get(sealed).then().statusCode(200);
    }
}
