package org.openscrutiny.csa.response;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Committee;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** The way of a response from a recommendation to its sending, as leads walk it. */
public final class Answering {

    public static final Duration PATIENCE = Duration.ofSeconds(30);
    public static final Map<String, Object> REJECTED =
            Map.of("verdict", "REJECTED", "text", "We will not.", "reason", "There is no money.");

    private Answering() {}

    /** A response that the event of a recommendation has opened for an organisation. */
    public static String opened(String recommendation, String organisation, String... priorityIds) {
        Broker.send(Committee.recommendation(
                recommendation,
                1,
                "SENT",
                List.of(Committee.track("ORGANISATION", organisation, "County Police")),
                priorityIds));
        return await().atMost(PATIENCE)
                .until(() -> of(recommendation).getList("items.id", String.class), ids -> ids.size() == 1)
                .getFirst();
    }

    /** What everybody sees of the responses to a recommendation. */
    static JsonPath of(String recommendation) {
        return given().get("/v1/responses?limit=200&recommendation=" + recommendation)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Drafted by one lead, approved by another, sent. */
    public static Response sent(String response, String organisation, Map<String, Object> answer) {
        @Nullable Response last = null;
        for (var step : steps(answer)) {
            var by = step.containsValue("APPROVE") ? "approver" : "author";
            last = move(response, lead(by, organisation), step);
        }
        return Objects.requireNonNull(last);
    }

    /** The commands of the whole way. */
    public static List<Map<String, Object>> steps(Map<String, Object> answer) {
        return List.of(
                Map.of("command", "ACKNOWLEDGE"),
                Map.of("command", "DRAFT", "answer", answer),
                Map.of("command", "APPROVE"),
                Map.of("command", "SEND"));
    }

    /** A step of the coordinator's; another one's approves. */
    public static Response move(String path, Map<String, Object> command) {
        var by = command.containsValue("APPROVE") ? "coordinator-3" : "coordinator-2";
        return move(path.substring(path.lastIndexOf('/') + 1), TestTokens.bearer(by, Role.COORDINATOR), command);
    }

    /** With a draft of the coordinator's. */
    public static String drafted(String response) {
        move(response, coordinator(), Map.of("command", "ACKNOWLEDGE"));
        move(response, coordinator(), Map.of("command", "DRAFT", "answer", REJECTED))
                .then()
                .statusCode(200);
        return response;
    }

    static Response move(String response, String bearer, Map<String, Object> command) {
        return given().header("Authorization", bearer)
                .header("If-Match", Api.tag("/v1/responses/" + response))
                .contentType("application/json")
                .body(command)
                .post("/v1/responses/" + response + "/transitions");
    }

    static String lead(String subject, String organisation) {
        return TestTokens.bearer(Claims.of(subject, Role.LEAD).withOrganisation(organisation));
    }

    static String coordinator() {
        return TestTokens.bearer("coordinator-2", Role.COORDINATOR);
    }
}
