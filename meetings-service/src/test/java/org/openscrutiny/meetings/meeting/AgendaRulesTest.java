package org.openscrutiny.meetings.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Role;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.SiblingTopics;

/** What an agenda refuses (domain/meetings.md 10), and who may write it (4). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class AgendaRulesTest {

    private final Clerk clerk = Clerk.ofAll();
    private String committee = "";
    private String meeting = "";
    private String items = "";

    @BeforeEach
    void callAMeeting() {
        committee = clerk.committee(Clerk.freshName());
        meeting = "/v1/meetings/" + clerk.meeting(committee, inDays(60));
        items = meeting + "/agenda-items";
    }

    private static String inDays(int days) {
        return LocalDate.now(LondonTime.LONDON).plusDays(days).toString();
    }

    private static Map<String, Object> report(Map<String, Object> more) {
        var wish = new java.util.HashMap<String, Object>(Map.of("kind", "REPORT", "openTitle", "A report"));
        wish.putAll(more);
        return wish;
    }

    private static void assertProblem(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + slug));
    }

    @Test
    void refusesWhatTheItemRulesForbid() {
        // Given
        clerk.post(items, report(Map.of("number", "B1"))).then().statusCode(201);

        // When, Then
        assertProblem(clerk.post(items, report(Map.of("number", "B1"))), 409, "number-taken");
        assertProblem(clerk.post(items, report(Map.of("number", "A".repeat(21)))), 422, "validation");
        clerk.post(items, report(Map.of("order", 3))).then().statusCode(422).body("errors.code", contains("ORDER_GAP"));
        assertProblem(
                clerk.post(items, report(Map.of("access", Map.of("kind", "EXEMPT")))), 422, "exempt-ground-missing");
        assertProblem(
                clerk.post(items, report(Map.of("access", Map.of("kind", "CONFIDENTIAL")))),
                422,
                "exempt-ground-missing");
        clerk.post(items, report(Map.of("access", Map.of("kind", "EXEMPT", "paragraphs", List.of(0, 8)))))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(containsString("/access/paragraphs")));
        clerk.post(items, report(Map.of("closedTitle", "Sale of the depot")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/closedTitle"))
                .body("errors.message", not(hasItem(containsString("depot"))));
        clerk.post(items, report(Map.of("evidence", List.of(Map.of("type", "AGREEMENT_VERSION", "id", "x")))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/0/number"));
    }

    @Test
    void keepsOrdersDenseWhenADraftGoes() {
        // Given
        var first = clerk.item(meeting.substring(13), report(Map.of("number", "1")));
        clerk.item(meeting.substring(13), report(Map.of("number", "2")));
        clerk.item(meeting.substring(13), report(Map.of("number", "3")));

        // When
        clerk.request()
                .header("If-Match", clerk.tag("/v1/agenda-items/" + first))
                .delete(items + "/" + first)
                .then()
                .statusCode(204);

        // Then
        clerk.get(items).then().body("items.number", contains("2", "3")).body("items.order", contains(0, 1));
        clerk.get("/v1/agenda-items/" + first).then().statusCode(404);
    }

    @Test
    void asksForTheTagOfTheRow() {
        // Given
        var item = clerk.item(meeting.substring(13), report(Map.of("number", "1")));
        var path = items + "/" + item;

        // When, Then
        clerk.request().body(Map.of("openTitle", "x")).patch(path).then().statusCode(428);
        clerk.request()
                .header("If-Match", "\"p1\"")
                .body(Map.of("openTitle", "x"))
                .patch(path)
                .then()
                .statusCode(412);
        clerk.patch(path, "/v1/agenda-items/" + item, Map.of("openTitle", "Another report"))
                .then()
                .statusCode(200)
                .body("openTitle", equalTo("Another report"));
    }

    @Test
    void hidesDraftsAsIfTheyWereNot() {
        // Given
        var item = clerk.item(meeting.substring(13), report(Map.of("number", "1")));
        var unknown = "0197c9a0-0000-7000-8000-00000000ffff";

        // When
        var draft = RestAssured.get("/v1/agenda-items/" + item).asString();
        var nothing = RestAssured.get("/v1/agenda-items/" + unknown).asString();

        // Then
        assertEquals(masked(nothing.replace(unknown, item)), masked(draft));
        RestAssured.get("/v1/agenda-items/" + item + "/evidence-panel").then().statusCode(404);
        RestAssured.get(items).then().statusCode(200).body("items", hasSize(0));
        Clerk.of("another").get("/v1/agenda-items/" + item).then().statusCode(404);
    }

    private static String masked(String problem) {
        return problem.replaceAll("\"traceId\":\"[0-9a-f]*\"", "");
    }

    @Test
    void letsAClerkWriteOwnBodiesOnly() {
        // Given
        var stranger = Clerk.of("another");
        var keeper = Clerk.of(committee);
        var past = "/v1/meetings/" + clerk.meeting(committee, "2018-02-28");

        // When, Then
        stranger.post(items, report(Map.of())).then().statusCode(403);
        stranger.request()
                .header("If-Match", "\"r0\"")
                .body(Map.of())
                .patch(past)
                .then()
                .statusCode(404);
        stranger.post("/v1/meetings", Map.of("bodyIds", List.of(committee), "kind", "ORDINARY", "when", Map.of()))
                .then()
                .statusCode(403);
        stranger.post("/v1/bodies", Map.of("kind", "COUNCIL", "name", "x"))
                .then()
                .statusCode(403);
        keeper.post(items, report(Map.of())).then().statusCode(201);
        RestAssured.given()
                .header("Authorization", TestTokens.bearer("member", Role.MEMBER))
                .contentType("application/json")
                .body(report(Map.of()))
                .post(items)
                .then()
                .statusCode(403);
    }

    @Test
    void keepsThePublishedNumberAndTheStubWhenAccessChanges() {
        // Given
        var item = clerk.item(
                meeting.substring(13),
                report(Map.of("number", "D2", "evidence", List.of(Map.of("type", "PRIORITY", "id", "p-of-stub")))));
        clerk.move(meeting, Map.of("command", "PUBLISH_AGENDA")).then().statusCode(200);
        var path = items + "/" + item;
        assertProblem(clerk.patch(path, "/v1/agenda-items/" + item, Map.of("number", "D3")), 409, "published-number");
        assertProblem(clerk.post(items, report(Map.of())), 409, "illegal-transition");

        // When
        clerk.patch(
                        path,
                        "/v1/agenda-items/" + item,
                        Map.of("access", Map.of("kind", "EXEMPT", "paragraphs", List.of(3, 1, 3))))
                .then()
                .statusCode(200);

        // Then
        var stub = RestAssured.get("/v1/agenda-items/" + item);
        stub.then().statusCode(200).body("number", equalTo("D2")).body("access.paragraphs", contains(1, 3));
        assertEquals(-1, stub.asString().indexOf("p-of-stub"));
        RestAssured.get("/v1/agenda-items/" + item + "/evidence-panel")
                .then()
                .statusCode(200)
                .body("links", hasSize(0));
    }

    @Test
    void refusesDatesAndTimesThatAreNot() {
        // Given
        Map<String, Object> base = Map.of("bodyIds", List.of(committee), "kind", "ORDINARY");

        // When, Then
        clerk.post("/v1/meetings", with(base, Map.of("when", Map.of("earliest", "2018-02-30"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/when/earliest"));
        clerk.post(
                        "/v1/meetings",
                        with(
                                base,
                                Map.of(
                                        "when",
                                        Map.of("earliest", "2027-07-07", "latest", "2027-07-07"),
                                        "plannedStart",
                                        "2027-07-07T10:00:00+00:00")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("OFFSET_NOT_LONDON"))
                .body("errors.pointer", contains("/plannedStart"));
        clerk.post(
                        "/v1/meetings",
                        with(
                                base,
                                Map.of(
                                        "when",
                                        Map.of(
                                                "earliest",
                                                "2027-07-07",
                                                "latest",
                                                "2027-07-07",
                                                "printed",
                                                "Thursday, 7 July 2027"))))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("WEEKDAY_MISMATCH"))
                .body("warnings[0].message", equalTo("printed Thursday, but 2027-07-07 is a Wednesday"));
        RestAssured.get("/v1/meetings?from=2018-03-01&to=2018-02-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("from"));
        RestAssured.get("/v1/meetings?due-before=2018-03-01").then().statusCode(400);
    }

    private static Map<String, Object> with(Map<String, Object> base, Map<String, Object> more) {
        var all = new java.util.HashMap<>(base);
        all.putAll(more);
        return all;
    }

    @Test
    void findsTheNextMeetingOfABody() {
        // Given
        var nearer = clerk.meeting(committee, inDays(30));
        clerk.meeting(committee, "2018-02-28");

        // When
        var open = RestAssured.get("/v1/meetings?body=" + committee + "&from=" + inDays(0) + "&limit=1");
        var full = clerk.get("/v1/meetings?body=" + committee + "&to=" + inDays(40));

        // Then
        open.then().statusCode(200).body("items.id", contains(nearer));
        open.then().body("next", containsString("cursor="));
        RestAssured.get(open.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.id", contains(meeting.substring(13)));
        full.then().statusCode(200).body("items.state", contains("DRAFT", "SCHEDULED"));
    }
}
