package org.openscrutiny.meetings.recommendation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Committee;
import org.openscrutiny.meetings.SiblingTopics;

/** How a recommendation is made, sent, answered and closed, and what each step asks for (domain/meetings.md 2.4, 2.5). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class RecommendationGuardsTest {

    private Recommending recommending;
    private Committee committee;

    @BeforeEach
    void establish() {
        recommending = new Recommending();
        committee = recommending.committee;
    }

    @Test
    void goesFromTheAgendaThroughMinutesToTheAddressee() {
        // Given
        var today = LocalDate.now(org.openscrutiny.meetings.meeting.LondonTime.LONDON);
        var clerk = committee.clerk;
        var meeting = clerk.meeting(committee.id, today.toString());
        clerk.item(
                meeting,
                Map.of(
                        "number",
                        "B1",
                        "kind",
                        "REPORT",
                        "openTitle",
                        "Agreement",
                        "evidence",
                        List.of(Map.of("type", "PRIORITY", "id", "pri-loop", "label", "Burglary"))));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA", "lateReason", "An inquiry."))
                .then()
                .statusCode(200);
        var minutes = committee.minutes(
                meeting,
                Map.of(
                        "verb",
                        "RECOMMEND",
                        "label",
                        "b)",
                        "text",
                        "Report.",
                        "addressees",
                        List.of(Recommending.OFFICE)));
        clerk.move(minutes, Map.of("command", "PUBLISH")).then().statusCode(422);
        var wish = Map.of("resolutionPartId", committee.part(minutes), "basis", "EXECUTIVE");
        var path = "/v1/recommendations/" + clerk.created("/v1/recommendations", wish);
        clerk.post("/v1/recommendations", wish).then().statusCode(409);
        clerk.move(path, Map.of("command", "RESOLVE"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-resolved"));
        RestAssured.get(path).then().statusCode(404);
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "CLOSE"))
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("items.state", contains("CONSIDERED"));
        clerk.move(minutes, Map.of("command", "PUBLISH")).then().statusCode(200);
        clerk.move(path, Map.of("command", "RESOLVE")).then().statusCode(200);

        // When
        clerk.move(path, Map.of("command", "SEND")).then().statusCode(200);

        // Then
        RestAssured.get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("reference", matchesPattern("COM-" + today.getYear() + "-\\d{3,}"))
                .body("itemNumber", equalTo("B1"))
                .body("priorityIds", contains("pri-loop"))
                .body("resolution.cited", equalTo("1/R1(b)"))
                .body("madeOn", equalTo(today.toString()))
                .body("tracks", hasSize(1))
                .body("tracks[0].sentOn", equalTo(today.toString()))
                .body("tracks[0].dueOn", equalTo(today.plusMonths(2).toString()))
                .body("responseDueOn", equalTo(today.plusMonths(2).toString()));
        RestAssured.get(path + "/history").then().body("items.command", contains("SEND", "RESOLVE"));
    }

    @Test
    void nothingButARecommendingPartMakesOne() {
        // Given
        var minutes = committee.published(committee.held("2018-02-28"), Map.of("verb", "NOTE", "text", "note it"));

        // When
        var refused = committee.clerk.post(
                "/v1/recommendations", Map.of("resolutionPartId", committee.part(minutes), "basis", "EXECUTIVE"));

        // Then
        refused.then().statusCode(422).body("type", equalTo("/problems/not-a-recommendation"));
    }

    @Test
    void countsTheClockFromTheDayOfSending() {
        // Given
        var path = recommending.draft();
        committee
                .clerk
                .patch(path, path, Map.of("basis", "RESPONSIBLE_AUTHORITY"))
                .then()
                .statusCode(200);
        committee.clerk.move(path, Map.of("command", "RESOLVE")).then().statusCode(200);

        // When
        var sent = committee.clerk.move(path, Map.of("command", "SEND", "sentOn", "2018-02-28"));

        // Then
        sent.then().statusCode(200).body("tracks[0].dueOn", equalTo("2018-03-28"));
        RestAssured.get("/v1/recommendations?overdue=true&body=" + committee.id)
                .then()
                .body("items.id", hasItem(path.substring("/v1/recommendations/".length())));
        RestAssured.get("/v1/recommendations?overdue=false&body=" + committee.id)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void anAnswerThatDoesNotAcceptGivesReasons() {
        // Given
        var path = recommending.in(RecommendationState.SENT);

        // When
        var refused = committee
                .clerk
                .request()
                .header("If-Match", committee.clerk.tag(path))
                .body(Map.of("outcome", "PART_ACCEPTED", "text", "Perhaps."))
                .put(path + "/tracks/0/response");

        // Then
        refused.then().statusCode(422).body("type", equalTo("/problems/reasons-missing"));
        committee
                .clerk
                .request()
                .header("If-Match", committee.clerk.tag(path))
                .body(Map.of("outcome", "REJECTED", "text", "No.", "reasons", "No money.", "respondedOn", "2018-03-20"))
                .put(path + "/tracks/0/response")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESPONDED"));
        recommending
                .attempt(path, RecommendationCommand.PROGRESS, "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/nothing-accepted"));
        RestAssured.get(path)
                .then()
                .body("tracks[0].outcome", equalTo("REJECTED"))
                .body("tracks[0].reasons", equalTo("No money."))
                .body("responseDueOn", nullValue());
    }

    @Test
    void onlyTheCommitteeCloses() {
        // Given
        var path = recommending.in(RecommendationState.RESPONDED);
        var stranger = Committee.fresh();
        var other = stranger.part(
                stranger.published(stranger.held("2018-04-25"), Map.of("verb", "AGREE", "text", "close it")));

        // When
        var refused = recommending.attempt(path, RecommendationCommand.CLOSE, other);

        // Then
        refused.then().statusCode(422).body("type", equalTo("/problems/not-closed-by-committee"));
    }

    @Test
    void noTwoReferencesAreTheSame() {
        // Given
        var one = recommending.in(RecommendationState.MADE);

        // When
        var two = recommending.in(RecommendationState.MADE);

        // Then
        String first = RestAssured.get(one).path("reference");
        RestAssured.get(two).then().body("reference", not(equalTo(first)));
    }
}
