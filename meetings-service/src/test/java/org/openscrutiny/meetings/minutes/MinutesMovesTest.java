package org.openscrutiny.meetings.minutes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Committee;
import org.openscrutiny.meetings.SiblingTopics;

/** Every command in every state, and the guards (domain/meetings.md 2.5). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class MinutesMovesTest {

    private static final Set<String> LISTED = Set.of(
            "PUBLISH DRAFT PUBLISHED_DRAFT",
            "REVISE PUBLISHED_DRAFT PUBLISHED_DRAFT",
            "APPROVE PUBLISHED_DRAFT APPROVED",
            "SIGN APPROVED SIGNED",
            "CORRECT APPROVED APPROVED",
            "CORRECT SIGNED SIGNED",
            "RECORD_AS_PRINTED DRAFT PUBLISHED_DRAFT",
            "RECORD_AS_PRINTED DRAFT APPROVED",
            "RECORD_AS_PRINTED DRAFT SIGNED",
            "RECORD_AS_PRINTED PUBLISHED_DRAFT APPROVED",
            "RECORD_AS_PRINTED PUBLISHED_DRAFT SIGNED",
            "RECORD_AS_PRINTED APPROVED SIGNED");

    private Committee committee;

    @BeforeEach
    void establish() {
        committee = Committee.fresh();
    }

    @Test
    void listsTheTypedPairsAndNoOther() {
        for (var command : MinutesCommand.values()) {
            for (var from : MinutesState.values()) {
                for (var to : MinutesState.values()) {
                    assertEquals(
                            LISTED.contains(command + " " + from + " " + to),
                            command.leads(from, to),
                            command + " " + from + " " + to);
                }
            }
        }
    }

    @Test
    void answersEveryCommandInEveryState() {
        // Given
        var approving = approving("2018-02-28", "2018-01-30");
        for (var from : MinutesState.values()) {
            var path = in(from);
            for (var command : MinutesCommand.values()) {
                // When
                var answer = attempt(path, command, approving);

                // Then
                boolean listed = LISTED.stream().anyMatch(l -> l.startsWith(command + " " + from + " "));
                if (listed) {
                    answer.then().statusCode(200);
                    path = in(from);
                } else {
                    answer.then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
                }
            }
        }
    }

    private String approving(String day, String minutesOf) {
        var minutes = committee.published(
                committee.held(day, Committee.item("A4", "Minutes")),
                Map.of("verb", "APPROVE_MINUTES", "text", "accept the minutes", "minutesOf", minutesOf));
        return committee.part(minutes);
    }

    /** Minutes of 30 January 2018 in a state. */
    private String in(MinutesState state) {
        var path = committee.minutes(
                committee.held("2018-01-30", Committee.item("B1", "A report")),
                Map.of("verb", "NOTE", "text", "note it"));
        if (state == MinutesState.DRAFT) {
            return path;
        }
        committee.clerk.move(path, Map.of("command", "PUBLISH")).then().statusCode(200);
        if (state != MinutesState.PUBLISHED_DRAFT) {
            var part = approving("2018-03-28", "2018-01-30");
            attempt(path, MinutesCommand.APPROVE, part).then().statusCode(200);
            if (state == MinutesState.SIGNED) {
                attempt(path, MinutesCommand.SIGN, part).then().statusCode(200);
            }
        }
        return path;
    }

    private Response attempt(String path, MinutesCommand command, String part) {
        return committee.clerk.move(
                path,
                switch (command) {
                    case PUBLISH -> Map.of("command", command);
                    case REVISE ->
                        Map.of("command", command, "revised", Map.of("entries", List.of(Map.of("title", "Anew"))));
                    case APPROVE, CORRECT -> Map.of("command", command, "resolutionPartId", part);
                    case SIGN -> Map.of("command", command, "signedBy", "Cllr A Holt", "signedOn", "2018-03-28");
                    case RECORD_AS_PRINTED -> asPrinted(path);
                });
    }

    /** With numbers, which a record of the past has. */
    private Map<String, Object> asPrinted(String path) {
        var state = committee.clerk.get(path).path("state");
        if ("DRAFT".equals(state)) {
            committee
                    .clerk
                    .patch(path, path, Map.of("entries", List.of(Map.of("number", 900, "title", "As printed"))))
                    .then()
                    .statusCode(200);
        }
        return Map.of("command", "RECORD_AS_PRINTED", "state", "SIGNED", "source", "a paper");
    }

    @Test
    void publishesOnlyWhatWasHeld() {
        // Given
        var meeting = committee.clerk.meeting(committee.id, "2030-02-27");
        var path = committee.minutes(meeting, Map.of("verb", "NOTE", "text", "note it"));

        // When
        var refused = committee.clerk.move(path, Map.of("command", "PUBLISH"));

        // Then
        refused.then().statusCode(422).body("type", equalTo("/problems/meeting-not-held"));
        RestAssured.get(path).then().statusCode(404);
    }

    @Test
    void areApprovedByALaterMeetingOnlyAndAmendedFirst() {
        // Given
        var minutes = in(MinutesState.PUBLISHED_DRAFT);
        var earlier = approving("2018-01-10", "2018-01-30");
        var later = approving("2018-02-28", "2018-01-30");
        var amendment =
                Map.of("target", "TITLE", "pointer", "/entries/0/title", "from", "What was resolved", "to", "Resolved");
        committee
                .clerk
                .move(minutes, Map.of("command", "APPROVE", "resolutionPartId", earlier))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/minutes-order"));
        committee
                .clerk
                .move(
                        minutes,
                        Map.of(
                                "command",
                                "APPROVE",
                                "resolutionPartId",
                                later,
                                "amendments",
                                List.of(Map.of(
                                        "target", "TITLE", "pointer", "/entries/0/title", "from", "Other", "to", "x"))))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/amendment-mismatch"));

        // When
        var approved = committee.clerk.move(
                minutes, Map.of("command", "APPROVE", "resolutionPartId", later, "amendments", List.of(amendment)));

        // Then
        approved.then().statusCode(200);
        RestAssured.get(minutes)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("entries.title", contains("Resolved"))
                .body("approval.resolutionPartId", equalTo(later))
                .body("approval.on", equalTo("2018-02-28"))
                .body("approval.amendments", hasSize(1));
        committee
                .clerk
                .move(minutes, Map.of("command", "SIGN", "signedBy", "Cllr B Marsh"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-the-chair"));
        RestAssured.get(minutes + "/history")
                .then()
                .statusCode(200)
                .body("items.command", contains("APPROVE", "PUBLISH"));
    }

    @Test
    void numbersAreConsecutiveAndRunOn() {
        // Given
        var first = in(MinutesState.PUBLISHED_DRAFT);

        // When
        var second = in(MinutesState.PUBLISHED_DRAFT);

        // Then
        int number = RestAssured.get(first).path("entries[0].number");
        RestAssured.get(second).then().body("entries.number", contains(number + 1));
    }

    @Test
    void aRevisedEntryKeepsItsNumber() {
        // Given
        var path = in(MinutesState.PUBLISHED_DRAFT);
        int number = RestAssured.get(path).path("entries[0].number");

        // When
        attempt(path, MinutesCommand.REVISE, "").then().statusCode(200);

        // Then
        RestAssured.get(path).then().body("entries.title", contains("Anew")).body("entries.number", contains(number));
    }

    @Test
    void refusesWhatWasSaidOnBusinessThatIsNotOpen() {
        // Given
        var meeting = committee.held(
                "2018-01-30",
                Map.of(
                        "number",
                        "D2",
                        "kind",
                        "REPORT",
                        "openTitle",
                        "Property",
                        "access",
                        Map.of("kind", "EXEMPT", "paragraphs", List.of(3))));
        var item = committee.itemIds(meeting).get("D2");

        // When
        var refused = committee.clerk.post(
                "/v1/minutes",
                Map.of(
                        "meetingId",
                        meeting,
                        "entries",
                        List.of(Map.of(
                                "title",
                                "Property",
                                "itemId",
                                item,
                                "paragraphs",
                                List.of(Map.of("text", "It was said that …"))))));

        // Then
        refused.then().statusCode(422).body("errors.code", hasItem("CLOSED_BUSINESS"));
    }
}
