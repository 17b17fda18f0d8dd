package org.openscrutiny.performance.badinput;

import static org.hamcrest.Matchers.startsWith;
import static org.openscrutiny.performance.badinput.BadCase.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.badinput.BadCase.Named;

/** Rows 1 to 3, 19, 30, 33 and 34: requests that do not bind, preconditions, repeats and instants. */
final class BadRequests {
    private static final String INDICATORS = "/v1/indicators";
    private static final String SLUG = "validation";
    private static final int DEPTH = 33;

    private BadRequests() {}

    static List<BadCase> cases() {
        Council.Known known = Council.percentage();
        String path = INDICATORS + "/" + known.id();
        String figure = Council.published(Council.figure(known.code(), "2012-04", 71));
        String kept = UUID.randomUUID().toString();
        keyed(kept, Council.draft()).then().statusCode(201);
        return List.of(
                refused(
                        1,
                        "JSON broken",
                        400,
                        SLUG,
                        () -> post("{\"code\": \"A-1\",\n \"name\" }"),
                        new Named("", "JSON_UNREADABLE", "line 2", "syntax")),
                refused(
                        1,
                        "JSON nested over 32",
                        400,
                        SLUG,
                        () -> post("[".repeat(DEPTH) + "]".repeat(DEPTH)),
                        new Named("", "JSON_UNREADABLE", "depth (32)")),
                refused(
                        2,
                        "an unknown property and two bad fields",
                        400,
                        SLUG,
                        () -> post(Council.draft()
                                .replace("\"name\":", "\"nmae\": 1, \"name\":")
                                .replace("\"PERFORMANCE\"", "\"PERFROMANCE\"")
                                .replace("2010-04-01", "1 April")),
                        new Named("/nmae", "UNKNOWN_PROPERTY", "name"),
                        new Named("/role", "UNKNOWN_VALUE", "PERFORMANCE"),
                        new Named("/definition/validFrom", "WRONG_TYPE")),
                refused(
                        3,
                        "unknown parameter perod",
                        400,
                        SLUG,
                        get(path + "/series?perod=2012-05"),
                        new Named("perod", "UNKNOWN_PARAMETER", "period")),
                refused(
                        3,
                        "from after to",
                        400,
                        SLUG,
                        get(path + "/series?period=2012-05..2012-04"),
                        new Named("period", "ORDER", "2012-05", "2012-04", "earlier one first")),
                refused(
                        19,
                        "PATCH without If-Match",
                        428,
                        "precondition-required",
                        () -> Council.officer()
                                .request()
                                .body(Map.of("heading", "Libraries"))
                                .patch(path)),
                stale(path, "\"r99\""),
                stale(path, "\"p1\""),
                refused(
                        19,
                        "a transition without If-Match",
                        428,
                        "precondition-required",
                        () -> Council.officer().post(path + "/transitions", Map.of("command", "SUSPEND"))),
                refused(
                        33,
                        "Idempotency-Key with another body",
                        422,
                        "idempotency-mismatch",
                        () -> keyed(kept, Council.draft())),
                BadCase.harmless(33, "Idempotency-Key whose twin is still running", BadRequests::twin),
                refused(
                        34,
                        "asOf in the future",
                        400,
                        SLUG,
                        get(figure + "?asOf=2999-01-01T00:00:00Z"),
                        new Named("asOf", "FUTURE_INSTANT")),
                refused(
                        34,
                        "publishedAt in the future",
                        400,
                        SLUG,
                        get(figure + "?publishedAt=2999-01-01T00:00:00Z"),
                        new Named("publishedAt", "FUTURE_INSTANT")),
                refused(
                        34,
                        "publishedAt with asOf",
                        400,
                        SLUG,
                        get(figure + "?publishedAt=2012-07-01T00:00:00Z&asOf=2012-07-01T00:00:00Z")),
                refused(
                        34,
                        "asOf with includeHistory",
                        400,
                        SLUG,
                        get("/v1/exports/observations?includeHistory=true&asOf=2012-07-01T00:00:00Z")));
    }

    private static BadCase stale(String path, String tag) {
        return refused(19, "If-Match " + tag, 412, "stale-version", () -> {
            Response answer = Council.officer()
                    .request()
                    .header("If-Match", tag)
                    .body(Map.of("heading", "Libraries"))
                    .patch(path);
            answer.then().header("ETag", startsWith("\"r"));
            return answer;
        });
    }

    private static void twin() {
        String key = UUID.randomUUID().toString();
        String lock = "advisory_lock(hashtextextended('officer-1' || chr(10) || '" + key + "', 0))";
        TestDatabase.ask("select pg_" + lock);
        try {
            keyed(key, Council.draft())
                    .then()
                    .statusCode(409)
                    .body("type", org.hamcrest.Matchers.equalTo("/problems/idempotency-in-progress"));
        } finally {
            TestDatabase.ask("select pg_" + lock.replace("advisory_lock", "advisory_unlock"));
        }
    }

    private static Response keyed(String key, String body) {
        return Council.officer()
                .request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(INDICATORS);
    }

    private static Response post(String body) {
        return Council.officer().request().body(body).post(INDICATORS);
    }

    private static Supplier<Response> get(String path) {
        return () -> Council.nobody().request().get(path);
    }
}
