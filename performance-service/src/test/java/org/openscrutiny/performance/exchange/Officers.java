package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Council;

/** The people of the July 2012 dashboard at their work, through the API. */
public final class Officers {
    public static final String ACCEPT_ALL = "[\"UNIT_SLIP\",\"GLUED_CELL\",\"FOOTNOTE_SUSPECTED\",\"AMBIGUOUS_NA\"]";
    private static final Path HOME = Path.of("../deploy/local/src/main/resources/demo/published");
    private static final String PRINTED = "/v1/imports?layout=printed-dashboard&reportingMonth=2012-05&area=E10000016";

    private Officers() {}

    public static RequestSpecification as(String subject, Role... roles) {
        return given().header(
                        "Authorization",
                        TestTokens.bearer(Claims.of(subject, roles).withIndicators("*")));
    }

    public static RequestSpecification officer() {
        return as("officer-1", Role.OFFICER);
    }

    public static RequestSpecification approver() {
        return as("approver-1", Role.APPROVER);
    }

    public static byte[] file(String name) {
        try {
            return Files.readAllBytes(HOME.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows of a file of the demo set. */
    public static List<Map<String, String>> rows(String name) {
        try {
            return JulyDashboard.csv(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A trial of the July 2012 dashboard. */
    public static ValidatableResponse tryDashboard(String... accept) {
        return tryFile(
                PRINTED + (accept.length == 0 ? "" : "&accept=" + String.join(",", accept)),
                file("dashboard-july-2012.csv"));
    }

    public static ValidatableResponse tryTargets() {
        return tryFile("/v1/imports?layout=targets", file("targets-july-2012.csv"));
    }

    public static ValidatableResponse tryFile(String address, byte[] content) {
        return officer()
                .contentType("text/csv; charset=UTF-8")
                .body(content)
                .post(address)
                .then();
    }

    public static ValidatableResponse move(RequestSpecification who, String id, String ifMatch, String command) {
        return who.contentType("application/json")
                .header("If-Match", ifMatch)
                .body(command)
                .post("/v1/imports/" + id + "/transitions")
                .then();
    }

    /** Tries out and accepts; answers with the id and the ETag for the next step. */
    public static Accepted accept(ValidatableResponse tried) {
        String id = tried.statusCode(201).extract().path("id");
        String etag = tried.extract().header("ETag");
        ValidatableResponse accepted =
                move(officer(), id, etag, "{\"command\":\"ACCEPT\",\"accept\":" + ACCEPT_ALL + "}");
        accepted.statusCode(200);
        return new Accepted(id, accepted.extract().header("ETag"), accepted);
    }

    /** An accepted import with the tag of its next step. */
    public record Accepted(String id, String etag, ValidatableResponse answer) {}

    /** Dashboard and phasing recorded as printed, as the demo does; answers with the id of the dashboard's import. */
    public static String recordJuly() {
        Accepted dashboard = accept(tryDashboard());
        Accepted targets = accept(tryTargets());
        String record = "{\"command\":\"RECORD_AS_PRINTED\",\"source\":\"Performance dashboard, July 2012\","
                + "\"publishedAt\":\"2012-06-28T16:00:00Z\"}";
        move(officer(), dashboard.id(), dashboard.etag(), record).statusCode(200);
        move(officer(), targets.id(), targets.etag(), record).statusCode(200);
        return dashboard.id();
    }

    /** A trial of a file given as text. */
    static ValidatableResponse tried(String layout, String file) {
        return tryFile("/v1/imports?layout=" + layout, file.getBytes(StandardCharsets.UTF_8));
    }

    /** A trial whose rows have these outcomes. */
    static ValidatableResponse outcomes(ValidatableResponse tried, String... outcomes) {
        return tried.statusCode(201).body("report.rows.outcome", equalTo(List.of(outcomes)));
    }

    /** What is exported of one indicator, as CSV. */
    static String exported(String layout, String code) {
        return officer()
                .accept("text/csv")
                .get("/v1/exports/" + layout + "?indicator=" + code)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** An active count, added up in the years of a calendar. */
    static String visits(String calendar) {
        return Council.active("""
                        {"code": "%s", "name": "Visits", "role": "PERFORMANCE", "areaCodes": ["%s"],
                         "definition": {"validFrom": "2010-04-01", "kind": "FLOW", "basis": "PERIOD",
                           "frequency": "MONTHLY", "calendar": "%s", "unit": "COUNT", "publishedScale": 0,
                           "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD"}}""".formatted(Council.code(), Council.KENT, calendar))
                .code();
    }
}
