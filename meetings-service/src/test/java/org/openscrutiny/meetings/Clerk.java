package org.openscrutiny.meetings;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** What a clerk does over HTTP, as the tests of this service need it. */
public final class Clerk {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String bearer;

    private Clerk(String bearer) {
        this.bearer = bearer;
    }

    /** One who keeps these bodies, {@code *} for all. */
    public static Clerk of(String... bodies) {
        return new Clerk(TestTokens.bearer(Claims.of("clerk", Role.CLERK).withBodies(bodies)));
    }

    public static Clerk ofAll() {
        return of("*");
    }

    /** The Authorization header. */
    public String bearer() {
        return bearer;
    }

    public RequestSpecification request() {
        return given().header("Authorization", bearer).contentType("application/json");
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    /** Writes with the tag that stands. */
    public Response patch(String path, String tagOf, Object body) {
        return request().header("If-Match", tag(tagOf)).body(body).patch(path);
    }

    public Response move(String path, Object body) {
        return request().header("If-Match", tag(path)).body(body).post(path + "/transitions");
    }

    public String tag(String path) {
        return get(path).header("ETag");
    }

    /** A council and a committee under it, both established; the committee's id. */
    public String committee(String name) {
        var council = created("/v1/bodies", Map.of("kind", "COUNCIL", "name", name + " Council"));
        move("/v1/bodies/" + council, Map.of("command", "ESTABLISH")).then().statusCode(200);
        return committee(name, council, Map.of());
    }

    public String committee(String name, String parent, Map<String, Object> more) {
        var wish = new java.util.HashMap<String, Object>(
                Map.of("kind", "SCRUTINY_COMMITTEE", "name", name, "parentId", parent));
        wish.putAll(more);
        var id = created("/v1/bodies", wish);
        move("/v1/bodies/" + id, Map.of("command", "ESTABLISH")).then().statusCode(200);
        return id;
    }

    /** A name no other test uses. */
    public static String freshName() {
        return "Committee " + NAMES.incrementAndGet();
    }

    public String meeting(String body, String day) {
        return created(
                "/v1/meetings",
                Map.of("bodyIds", List.of(body), "kind", "ORDINARY", "when", Map.of("earliest", day, "latest", day)));
    }

    public String item(String meeting, Map<String, Object> wish) {
        return created("/v1/meetings/" + meeting + "/agenda-items", wish);
    }

    /** An exempt item. */
    public String closedItem(String meeting) {
        var access = Map.of("kind", "EXEMPT", "paragraphs", List.of(3));
        return item(meeting, Map.of("kind", "REPORT", "openTitle", "Property", "access", access));
    }

    public String created(String path, Object body) {
        return post(path, body).then().statusCode(201).extract().path("id");
    }
}
