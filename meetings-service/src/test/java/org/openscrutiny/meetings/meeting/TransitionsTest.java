package org.openscrutiny.meetings.meeting;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.SiblingTopics;

/** Every ordered pair of states, and the guards of those listed (domain/meetings.md 2.5). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class TransitionsTest {

    private static final Set<String> LISTED = Set.of(
            "CONFIRM_DATE PROVISIONAL SCHEDULED",
            "PUBLISH_AGENDA SCHEDULED AGENDA_PUBLISHED",
            "POSTPONE SCHEDULED POSTPONED",
            "POSTPONE AGENDA_PUBLISHED POSTPONED",
            "CLOSE AGENDA_PUBLISHED HELD",
            "CLOSE IN_PROGRESS HELD",
            "CANCEL PROVISIONAL CANCELLED",
            "CANCEL SCHEDULED CANCELLED",
            "CANCEL AGENDA_PUBLISHED CANCELLED");
    private static final Set<String> FINAL = Set.of("HELD", "ABANDONED", "POSTPONED");

    private final Clerk clerk = Clerk.ofAll();

    @Test
    void listsTheTypedPairsAndNoOther() {
        // Given
        for (var command : MeetingCommand.values()) {
            for (var from : MeetingState.values()) {
                for (var to : MeetingState.values()) {
                    // When
                    boolean leads = command.leads(from, to);

                    // Then
                    assertEquals(isListed(command, from, to), leads, command + " " + from + " " + to);
                }
            }
        }
    }

    private static boolean isListed(MeetingCommand command, MeetingState from, MeetingState to) {
        return command == MeetingCommand.RECORD_AS_PRINTED
                ? !FINAL.contains(from.name()) && to != MeetingState.DRAFT && to != from
                : LISTED.contains(command + " " + from + " " + to);
    }

    @Test
    void refusesEveryPairThatIsNotListed() {
        // Given
        var committee = clerk.committee(Clerk.freshName());
        for (var from : MeetingState.values()) {
            var meeting = pastMeetingIn(committee, from);
            for (var command : MeetingCommand.values()) {
                var targets = command == MeetingCommand.RECORD_AS_PRINTED
                        ? MeetingState.values()
                        : new MeetingState[] {targetOf(command)};
                for (var to : targets) {
                    // When
                    var answer = attempt(meeting, command, to);

                    // Then
                    assertRefusedUnlessListed(answer, command, from, to);
                    if (answer.statusCode() == 200) {
                        meeting = pastMeetingIn(committee, from);
                    }
                }
            }
        }
    }

    private static MeetingState targetOf(MeetingCommand command) {
        return switch (command) {
            case CONFIRM_DATE -> MeetingState.SCHEDULED;
            case PUBLISH_AGENDA -> MeetingState.AGENDA_PUBLISHED;
            case POSTPONE -> MeetingState.POSTPONED;
            case CANCEL -> MeetingState.CANCELLED;
            case CLOSE -> MeetingState.HELD;
            case RECORD_AS_PRINTED -> MeetingState.HELD;
        };
    }

    private String pastMeetingIn(String committee, MeetingState state) {
        var path = "/v1/meetings/" + clerk.meeting(committee, "2018-02-28");
        if (state != MeetingState.DRAFT) {
            attempt(path, MeetingCommand.RECORD_AS_PRINTED, state).then().statusCode(200);
        }
        return path;
    }

    private Response attempt(String path, MeetingCommand command, MeetingState to) {
        return clerk.move(
                path,
                command == MeetingCommand.RECORD_AS_PRINTED
                        ? Map.of("command", command, "state", to, "source", "a paper", "publishedOn", "2018-02-20")
                        : Map.of("command", command, "reason", "none was ready", "lateReason", "an inquiry"));
    }

    private static void assertRefusedUnlessListed(
            Response answer, MeetingCommand command, MeetingState from, MeetingState to) {
        if (!isListed(command, from, to)) {
            answer.then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        } else if (command == MeetingCommand.PUBLISH_AGENDA) {
            answer.then().statusCode(422).body("type", equalTo("/problems/empty-agenda"));
        } else {
            answer.then().statusCode(200).body("state", equalTo(to.name()));
        }
    }

    @Test
    void confirmsOnlyADay() {
        // Given
        var committee = clerk.committee(Clerk.freshName());
        var path = "/v1/meetings/"
                + clerk.created(
                        "/v1/meetings",
                        Map.of(
                                "bodyIds",
                                List.of(committee),
                                "kind",
                                "ORDINARY",
                                "when",
                                Map.of("printed", "to be arranged")));
        RestAssured.get(path).then().statusCode(200).body("state", equalTo("PROVISIONAL"));
        clerk.move(path, Map.of("command", "CONFIRM_DATE"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/date-not-certain"));
        var day = LocalDate.now(LondonTime.LONDON).plusDays(90).toString();
        clerk.patch(path, path, Map.of("when", Map.of("earliest", day, "latest", day)))
                .then()
                .statusCode(200);

        // When
        var confirmed = clerk.move(path, Map.of("command", "CONFIRM_DATE"));

        // Then
        confirmed.then().statusCode(200).body("state", equalTo("SCHEDULED"));
    }

    @Test
    void publishesALateAgendaOnlyWithAReason() {
        // Given
        var committee = clerk.committee(Clerk.freshName());
        var tomorrow = LocalDate.now(LondonTime.LONDON).plusDays(1).toString();
        var path = "/v1/meetings/" + clerk.meeting(committee, tomorrow);
        clerk.item(path.substring("/v1/meetings/".length()), Map.of("kind", "REPORT", "openTitle", "A report"));
        clerk.move(path, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/late-notice"))
                .body("detail", containsString("the latest day was"));

        // When
        var published = clerk.move(path, Map.of("command", "PUBLISH_AGENDA", "lateReason", "An inquiry began."));

        // Then
        published
                .then()
                .statusCode(200)
                .body("warnings.code", contains("LATE_NOTICE"))
                .body("notice.met", equalTo(false))
                .body("lateReason", equalTo("An inquiry began."));
    }

    @Test
    void linksAPostponedMeetingBothWays() {
        // Given
        var committee = clerk.committee(Clerk.freshName());
        var first = "/v1/meetings/"
                + clerk.meeting(
                        committee, LocalDate.now(LondonTime.LONDON).plusDays(30).toString());
        var next = clerk.meeting(
                committee, LocalDate.now(LondonTime.LONDON).plusDays(60).toString());
        clerk.move(first, Map.of("command", "POSTPONE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));

        // When
        clerk.move(first, Map.of("command", "POSTPONE", "reason", "The hall is closed.", "newMeetingId", next))
                .then()
                .statusCode(200);

        // Then
        RestAssured.get(first)
                .then()
                .body("state", equalTo("POSTPONED"))
                .body("replacedById", equalTo(next))
                .body("reason", equalTo("The hall is closed."));
        RestAssured.get("/v1/meetings/" + next)
                .then()
                .body("replacesId", equalTo(first.substring("/v1/meetings/".length())))
                .body("state", anyOf(equalTo("SCHEDULED")));
    }

    @Test
    void notesTheGuardsThatARecordDoesNotMeet() {
        // Given
        var committee = clerk.committee(Clerk.freshName());
        var path = "/v1/meetings/" + clerk.meeting(committee, "2018-02-28");

        // When
        var recorded = clerk.move(
                path,
                Map.of("command", "RECORD_AS_PRINTED", "state", "HELD", "source", "F:3", "publishedOn", "2018-02-26"));

        // Then
        recorded.then()
                .statusCode(200)
                .body("warnings.code", contains("GUARD_NOT_MET", "GUARD_NOT_MET"))
                .body("warnings[0].message", containsString("empty-agenda"))
                .body("warnings[1].message", containsString("late-notice"));
    }
}
