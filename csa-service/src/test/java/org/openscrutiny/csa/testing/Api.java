package org.openscrutiny.csa.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Role;

/** Calls of the API as the coordinator, and the way to what a test begins with. */
public final class Api {

    private Api() {}

    /** What a write answered. */
    public record Made(String id, String tag, Response response) {

        static Made of(Response response) {
            return new Made(response.jsonPath().getString("id"), response.header("ETag"), response);
        }
    }

    public static RequestSpecification as(Role... roles) {
        return given().header("Authorization", TestTokens.bearer("caller-" + List.of(roles), roles));
    }

    public static RequestSpecification coordinator() {
        return as(Role.COORDINATOR);
    }

    public static Made post(String path, Object body) {
        var response = coordinator().contentType("application/json").body(body).post(path);
        response.then().statusCode(201);
        return Made.of(response);
    }

    /** A write to what exists, with its present tag. */
    public static Response post(String path, String tag, Object body) {
        return coordinator()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static Response patch(String path, String tag, Object body) {
        return coordinator()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch(path);
    }

    public static Response put(String path, String tag, Object body) {
        return coordinator()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .put(path);
    }

    /** The tag that the next write needs. */
    public static String tag(String path) {
        return coordinator().get(path).then().statusCode(200).extract().header("ETag");
    }

    public static String agreement(String title) {
        return post("/v1/agreements", Map.of("title", title, "area", "Kent", "termPolicy", "ROLLING"))
                .id();
    }

    /** A proposed priority whose lead is to be confirmed. */
    public static String priority(String agreement, String code, String name) {
        return post(
                        "/v1/priorities",
                        Map.of(
                                "agreementId",
                                agreement,
                                "code",
                                code,
                                "names",
                                List.of(Map.of("text", name, "kind", "FULL")),
                                "leads",
                                List.of(Map.of("mode", "TBC"))))
                .id();
    }

    public static String organisation(String name, String category) {
        return post(
                        "/v1/organisations",
                        Map.of("names", List.of(Map.of("text", name, "kind", "FULL")), "category", category))
                .id();
    }

    /** A draft that places these priorities in its action plan. */
    public static Made draft(String agreement, String number, String effectiveFrom, String... priorities) {
        var placements = java.util.stream.IntStream.range(0, priorities.length)
                .mapToObj(i -> Map.of("list", "ACTION_PLAN", "priorityId", priorities[i], "ordinal", i + 1))
                .toList();
        return post(
                "/v1/agreements/" + agreement + "/versions",
                Map.of(
                        "number",
                        number,
                        "effectiveFrom",
                        effectiveFrom,
                        "changeLog",
                        List.of(Map.of(
                                "target",
                                Map.of("kind", "WHOLE_DOCUMENT", "label", "Agreement"),
                                "verb",
                                "NEW",
                                "text",
                                "Version " + number)),
                        "placements",
                        placements));
    }

    public static Response move(String agreement, String number, Object command) {
        var version = "/v1/agreements/" + agreement + "/versions/" + number;
        return post(version + "/transitions", tag(version), command);
    }

    /** The same as RECORD_AS_PRINTED, published. */
    public static void publish(String agreement, String number, String effectiveFrom, String... priorities) {
        var draft = draft(agreement, number, effectiveFrom, priorities);
        post("/v1/agreements/" + agreement + "/versions/" + number + "/transitions", draft.tag(), printed())
                .then()
                .statusCode(200);
    }

    public static Map<String, Object> printed() {
        return Map.of(
                "command", "RECORD_AS_PRINTED", "state", "PUBLISHED", "source", Map.of("paper", "F", "line", 239));
    }
}
