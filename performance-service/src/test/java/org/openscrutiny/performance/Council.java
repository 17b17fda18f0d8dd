package org.openscrutiny.performance;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.testing.OpenApiChecks;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** People of a council at work over HTTP: an officer who owns every indicator, an approver, a clerk. */
public final class Council {
    public static final String KENT = "E10000016";
    private static final AtomicInteger CODES = new AtomicInteger();

    private final String bearer;

    /** An indicator by code and id. */
    public record Known(String code, String id) {}

    private Council(String bearer) {
        this.bearer = bearer;
    }

    public static Council officer(String subject, String... codes) {
        return new Council(TestTokens.bearer(Claims.of(subject, Role.OFFICER).withIndicators(codes)));
    }

    public static Council officer() {
        return officer("officer-1", "*");
    }

    /** An officer of committees, who owns every indicator. */
    public static Council officerOf(String... bodies) {
        return new Council(TestTokens.bearer(
                Claims.of("officer-1", Role.OFFICER).withIndicators("*").withBodies(bodies)));
    }

    public static Council approver() {
        return new Council(TestTokens.bearer(Claims.of("approver-1", Role.APPROVER)));
    }

    public static Council clerk(String... bodies) {
        return new Council(TestTokens.bearer(Claims.of("clerk-1", Role.CLERK).withBodies(bodies)));
    }

    /** Who keeps areas and calendars. */
    public static Council admin() {
        return new Council(TestTokens.bearer(Claims.of("admin-1", Role.ADMIN)));
    }

    /** Somebody without a token. */
    public static Council nobody() {
        return new Council("");
    }

    public static Council both(String subject) {
        return new Council(TestTokens.bearer(
                Claims.of(subject, Role.OFFICER, Role.APPROVER).withIndicators("*")));
    }

    public RequestSpecification request() {
        RequestSpecification request = given().contentType("application/json");
        return bearer.isEmpty() ? request : request.header("Authorization", bearer);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    /** The Authorization header. */
    public String bearer() {
        return bearer;
    }

    /** A call of something below an object, with the tag that stands. */
    public OpenApiChecks.Call tagged(String object, String below) {
        return new OpenApiChecks.Call(
                object + below, bearer, request().get(object).header("ETag"));
    }

    /** Makes a step with the tag that stands. */
    public Response move(String path, Object body) {
        return moveWith(request().get(path).header("ETag"), path, body);
    }

    public Response moveWith(String tag, String path, Object body) {
        return request().header("If-Match", tag).body(body).post(path + "/transitions");
    }

    /** The wish for a PERFORMANCE percentage, higher is better, whole percents; another code each time. */
    public static String draft() {
        return draft(code(), "PERFORMANCE");
    }

    /** The same for a code and a role. */
    public static String draft(String code, String role) {
        return draft(code, role, List.of(KENT));
    }

    /** The same for other areas. */
    public static String draft(String code, String role, List<String> areas) {
        return """
                {"code": "%s", "name": "Deaths registered in five days", "role": "%s", "areaCodes": ["%s"],
                 "definition": {"validFrom": "2010-04-01", "kind": "PERCENTAGE", "basis": "PERIOD",
                   "frequency": "MONTHLY", "calendar": "FINANCIAL", "unit": "PERCENT", "publishedScale": 0,
                   "bounded": true, "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD"}}""".formatted(code, role, String.join("\", \"", areas));
    }

    /** A code that nothing else has. */
    public static String code() {
        return "TST-" + CODES.incrementAndGet() + "-"
                + Long.toString(System.nanoTime() % 1_000_000, 36).toUpperCase(Locale.ROOT);
    }

    /** That indicator, active; its code and id. */
    public static Known percentage() {
        return active(draft());
    }

    /** An indicator, drafted, approved and active; one that is there already stays as it is. */
    public static Known active(String draft) {
        Response drafted = officer().post("/v1/indicators", draft);
        if (drafted.statusCode() == 409) {
            return new Known("", "");
        }
        drafted.then().statusCode(201);
        String id = drafted.jsonPath().getString("id");
        String path = "/v1/indicators/" + id;
        officer()
                .move(path + "/definitions/1", Map.of("command", "SUBMIT"))
                .then()
                .statusCode(200);
        approver()
                .move(path + "/definitions/1", Map.of("command", "APPROVE"))
                .then()
                .statusCode(200);
        officer().move(path, Map.of("command", "ACTIVATE")).then().statusCode(200);
        return new Known(drafted.jsonPath().getString("code"), id);
    }

    /** Target and floor for 2012/13, approved. */
    public static String target(String code, int level, int floor) {
        return target(code, level, floor, "2012-04-01");
    }

    /** The same from a day of that year on. */
    public static String target(String code, int level, int floor, String from) {
        String path = draftedTarget(code, from, level, floor);
        officer().move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        return path;
    }

    /** A draft of a target without a floor for 2012/13, from a day of that year on. */
    public static String draftedTarget(String code, String from, int level) {
        return draftedTarget(code, from, level, null);
    }

    /** The same with a floor; null for none. */
    public static String draftedTarget(String code, String from, int level, @Nullable Integer floor) {
        Map<String, Object> wish = new LinkedHashMap<>(Map.of(
                "indicatorCode", code,
                "areaCode", KENT,
                "period", "2012/13",
                "effectiveFrom", from,
                "level", level,
                "phasing", "NONE"));
        if (floor != null) {
            wish.put("floor", floor);
        }
        Response drafted = officer().post("/v1/targets", wish);
        drafted.then().statusCode(201);
        return drafted.header("Location");
    }

    /** A figure as a paper prints it, without its parts. */
    public static Map<String, Object> figure(String code, String period, int value) {
        return new LinkedHashMap<>(Map.of(
                "indicatorCode", code,
                "areaCode", KENT,
                "period", period,
                "value", value,
                "printed", value + "%",
                "valueOnlyReason", "printed as a percentage only",
                "source", Map.of("title", "Performance dashboard", "reference", "2012:1080")));
    }

    /** Submits a figure; the path of its observation. */
    public static String submitted(Map<String, Object> figure) {
        Response submitted = officer().post("/v1/observations", figure);
        submitted.then().statusCode(201);
        return "/v1/observations/" + submitted.jsonPath().getString("id");
    }

    /** Submits a figure and has it published now; the path of its observation. */
    public static String published(Map<String, Object> figure) {
        String path = submitted(figure);
        approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        return path;
    }

    /** Submits another value of a figure, which waits. */
    public static void revised(String path, int value) {
        Map<String, Object> revision = figure("", "", value);
        revision.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        revision.put("reason", "Late returns counted.");
        officer()
                .request()
                .header("If-Match", officer().request().get(path).header("ETag"))
                .body(revision)
                .post(path + "/vintages")
                .then()
                .statusCode(200);
    }

    /** Has what was submitted published as a paper printed it at an instant. */
    public static void printed(String path, String at) {
        var command = Map.of(
                "command", "RECORD_AS_PRINTED", "publishedAt", at, "source", Map.of("title", "Performance dashboard"));
        officer().move(path, command).then().statusCode(200);
    }

    /** The one rating of an indicator, period and measure, as the public reads it. */
    public static Response rating(String code, String period, String measure) {
        String id = given().queryParam("indicator", code)
                .queryParam("period", period)
                .queryParam("measure", measure)
                .get("/v1/ratings")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return given().get("/v1/ratings/" + id);
    }

    /** A dashboard of May 2012 for the body "communities" that shows these indicators; its path. */
    public static String dashboard(Known... indicators) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Known indicator : indicators) {
            items.add(Map.of("indicatorId", indicator.id(), "areaCode", KENT, "order", items.size() + 1));
        }
        Map<String, Object> section = Map.of("heading", "Monthly", "kind", "MONTHLY_QUARTERLY", "items", items);
        Map<String, Object> wish = Map.of(
                "bodyId", "communities",
                "title", "Performance <dashboard>",
                "reportingMonth", "2012-05",
                "sections", List.of(section));
        return clerk("communities").post("/v1/dashboards", wish).header("Location");
    }

    /** Publishes its next pack, without the commentary that is due; one that is published is planned anew first. */
    public static String packed(String dashboard) {
        Council clerk = clerk("communities");
        Response plan = clerk.request().get(dashboard);
        if (plan.jsonPath().getString("state").equals("PUBLISHED")) {
            Map<String, Object> again = plan.jsonPath().getMap("$");
            again.keySet().retainAll(List.of("bodyId", "title", "reportingMonth", "sections"));
            clerk.request()
                    .header("If-Match", plan.header("ETag"))
                    .body(again)
                    .put(dashboard)
                    .then()
                    .statusCode(200);
        }
        clerk.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
        clerk.move(dashboard, Map.of("command", "PUBLISH", "notSupplied", true))
                .then()
                .statusCode(200);
        return dashboard;
    }
}
