package org.openscrutiny.csa.response;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.openscrutiny.csa.response.Answering.PATIENCE;
import static org.openscrutiny.csa.response.Answering.REJECTED;
import static org.openscrutiny.csa.response.Answering.coordinator;
import static org.openscrutiny.csa.response.Answering.lead;
import static org.openscrutiny.csa.response.Answering.move;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Committee;
import org.openscrutiny.csa.testing.SiblingTopics;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class ResponsesTest {

    private final String recommendation = UUID.randomUUID().toString();
    private String police = "";

    @BeforeEach
    void enterThePolice() {
        police = Api.organisation("County Police", "POLICE");
    }

    @Test
    void showsTheAnswerFromTheDayItIsSentHoweverLate() {
        // Given
        var response = Answering.opened(recommendation, police);
        var path = "/v1/responses/" + response;
        given().get(path)
                .then()
                .statusCode(200)
                .body("receivedOn", equalTo("2018-03-05"))
                .body("periodDays", equalTo(28))
                .body("dueOn", equalTo("2018-04-02"))
                .body("state", equalTo("DUE"));
        given().get(path + "?on=2018-04-02").then().body("overdue", equalTo(false));
        given().get(path + "?on=2018-04-03").then().body("overdue", equalTo(true));
        move(response, lead("author", police), Map.of("command", "ACKNOWLEDGE"));
        move(response, lead("author", police), Map.of("command", "DRAFT", "answer", REJECTED));
        given().get(path).then().body("state", equalTo("DUE")).body("text", nullValue());
        given().header("Authorization", lead("author", police))
                .get(path)
                .then()
                .body("state", equalTo("DRAFTED"))
                .body("answer.text", equalTo("We will not."));

        // When
        var byTheAuthor = move(response, lead("author", police), Map.of("command", "APPROVE"));
        move(response, lead("approver", police), Map.of("command", "APPROVE"))
                .then()
                .statusCode(200);
        var sent = move(response, lead("author", police), Map.of("command", "SEND"));

        // Then
        byTheAuthor.then().statusCode(403).body("type", equalTo("/problems/separation-of-duties"));
        sent.then().statusCode(200).body("state", equalTo("SENT")).body("approver", equalTo("approver"));
        given().get(path)
                .then()
                .header("ETag", "\"p2\"")
                .body("verdict", equalTo("REJECTED"))
                .body("reason", equalTo("There is no money."))
                .body("author", nullValue());
        given().get(path + "?on=2030-01-01").then().body("late", equalTo(true)).body("overdue", equalTo(false));
    }

    @Test
    void freezesWhatWasSentAndLetsTheCommitteeAloneClose() {
        // Given
        var response = Answering.opened(recommendation, police);
        Answering.sent(response, police, REJECTED).then().statusCode(200);
        var path = "/v1/responses/" + response;

        // When
        var redrafted = move(response, coordinator(), Map.of("command", "DRAFT", "answer", REJECTED));
        var patched = Api.patch(path, Api.tag(path), Map.of("text", "Another"));
        var carriedOut =
                move(response, lead("author", police), Map.of("command", "PROGRESS", "implementation", "UNDER_WAY"));
        Broker.send(Committee.recommendation(
                recommendation, 2, "CLOSED", List.of(Committee.track("ORGANISATION", police, "County Police"))));

        // Then
        redrafted.then().statusCode(409).body("type", equalTo("/problems/response-frozen"));
        patched.then().statusCode(409).body("type", equalTo("/problems/response-frozen"));
        carriedOut.then().statusCode(200).body("implementation", equalTo("UNDER_WAY"));
        await().atMost(PATIENCE).untilAsserted(() -> given().get(path).then().body("state", equalTo("CLOSED")));
    }

    @Test
    void refusesARejectionWithoutReasonAndAnotherOrganisationsAnswer() {
        // Given
        var response = Answering.opened(recommendation, police);
        var fire = Api.organisation("Fire and Rescue", "FIRE");
        move(response, lead("author", police), Map.of("command", "ACKNOWLEDGE"));

        // When
        var unreasoned = move(
                response,
                lead("author", police),
                Map.of("command", "DRAFT", "answer", Map.of("verdict", "REJECTED", "text", "No.")));
        var foreign = move(response, lead("other", fire), Map.of("command", "DRAFT", "answer", REJECTED));
        var incomplete = move(response, lead("author", police), Map.of("command", "DRAFT"));

        // Then
        unreasoned.then().statusCode(422).body("type", equalTo("/problems/reason-required"));
        foreign.then().statusCode(403);
        incomplete.then().statusCode(422).body("errors[0].pointer", equalTo("/answer"));
    }

    @Test
    void letsTheHeirAnswerWhatItsForerunnerOwed() {
        // Given
        var response = Answering.opened(recommendation, police);
        var heir = Api.organisation("County Constabulary", "POLICE");
        var path = "/v1/organisations/" + police;
        Api.patch(
                        path,
                        Api.tag(path),
                        Map.of(
                                "succession",
                                List.of(Map.of(
                                        "successorId",
                                        heir,
                                        "on",
                                        "2020-01-01",
                                        "kind",
                                        "MERGED",
                                        "dutiesPass",
                                        true))))
                .then()
                .statusCode(200);

        // When
        var forerunner = move(response, lead("old", police), Map.of("command", "ACKNOWLEDGE"));
        var successor = move(response, lead("new", heir), Map.of("command", "ACKNOWLEDGE"));

        // Then
        forerunner.then().statusCode(403);
        successor.then().statusCode(200).body("addressee.name", equalTo("County Police"));
    }

    @Test
    void listsWhomNobodyIsMeantByUntilTheCoordinatorSaysWho() {
        // Given
        Broker.send(Committee.recommendation(
                recommendation, 1, "SENT", List.of(Committee.track("ORGANISATION", "unknown", "Polise"))));
        var response = await().atMost(PATIENCE)
                .until(
                        () -> Api.coordinator()
                                .get("/v1/responses?state=UNMATCHED&limit=200")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getString("items.find { it.recommendationId == '%s' }.id".formatted(recommendation)),
                        id -> id != null);
        given().get("/v1/responses/" + response).then().statusCode(404);
        given().get("/v1/responses?state=UNMATCHED").then().body("items", hasSize(0));

        // When
        move(response, lead("author", police), Map.of("command", "MATCH", "organisationId", police))
                .then()
                .statusCode(403);
        move(response, coordinator(), Map.of("command", "MATCH", "organisationId", "nobody"))
                .then()
                .statusCode(422);
        var matched = move(response, coordinator(), Map.of("command", "MATCH", "organisationId", police));

        // Then
        matched.then().statusCode(200).body("state", equalTo("DUE")).body("dueOn", equalTo("2018-04-02"));
        given().get("/v1/responses/" + response)
                .then()
                .statusCode(200)
                .body("addressee.id", equalTo(police))
                .body("addressee.name", equalTo("Polise"));
    }

    @Test
    void listsWhatIsOverdueAndWhatAnOrganisationOwes() {
        // Given
        var response = Answering.opened(recommendation, police);
        var lists = "/v1/responses?limit=200&organisation=" + police;

        // When
        var owed = given().get(lists);
        var overdue = given().get(lists + "&overdue=true&on=2018-04-03");
        var inTime = given().get(lists + "&overdue=true&on=2018-04-02");

        // Then
        owed.then().statusCode(200).body("items.id", contains(response));
        overdue.then().statusCode(200).body("items.id", hasItem(response)).body("items[0].overdue", equalTo(true));
        inTime.then().statusCode(200).body("items.id", not(hasItem(response)));
        given().get("/v1/responses?overdue=maybe").then().statusCode(400);
        assertEquals(
                "overdue", given().get("/v1/responses?overdue=1").jsonPath().getString("errors[0].pointer"));
    }

    @Test
    void showsRecommendationsWithTheirAnswersAndTheMeetingsTheyCameFrom() {
        // Given
        var meeting = UUID.randomUUID().toString();
        var priority = UUID.randomUUID().toString();
        Broker.send(Committee.meeting(
                meeting, "2018-02-27", List.of(Map.of("type", "AGREEMENT_VERSION", "id", "a", "number", "1.0"))));
        Broker.send(Committee.meeting(
                UUID.randomUUID().toString(), "2018-02-26", List.of(Map.of("type", "DASHBOARD", "id", "d"))));
        Broker.send(Committee.recommendation(
                recommendation,
                1,
                "SENT",
                meeting,
                List.of(Committee.track("ORGANISATION", police, "County Police")),
                priority));

        // When
        var listed = await().atMost(PATIENCE)
                .until(
                        () -> given().get("/v1/recommendations?on=2018-04-03&priority=" + priority)
                                .jsonPath(),
                        j -> j.getList("items.responses.flatten()").size() == 1);
        var log = await().atMost(PATIENCE)
                .until(
                        () -> given().get("/v1/scrutiny-log?on=2018-04-03&limit=200")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        j -> j.getList("items.meetingId").contains(meeting));

        // Then
        assertEquals(Committee.reference(recommendation), listed.getString("items[0].reference"));
        assertEquals(true, listed.getBoolean("items[0].responses[0].overdue"));
        var entry = "items.find { it.meetingId == '%s' }".formatted(meeting);
        assertEquals(List.of("B1"), log.getList(entry + ".items.number"));
        assertEquals(List.of(recommendation), log.getList(entry + ".recommendations.id"));
        assertFalse(log.getList("items.date").contains("2018-02-26"));
    }
}
