package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Topic;
import org.openscrutiny.performance.exchange.Officers;
import org.openscrutiny.performance.exchange.PerformanceTables;

/** The July 2012 dashboard from its printed file to its pack, through the API alone. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class JulyPackTest {
    private static final String PRINTED = """
            {"command": "RECORD_AS_PRINTED", "source": "Performance dashboard, July 2012",
             "publishedAt": "2012-06-28T17:00:00Z"}""";

    @Inject
    PerformanceTables tables;

    @BeforeEach
    void empty() {
        tables.empty();
    }

    private static RequestSpecification clerk(String... bodies) {
        return given().header(
                        "Authorization",
                        TestTokens.bearer(Claims.of("clerk-1", Role.CLERK).withBodies(bodies)));
    }

    private static ValidatableResponse drawUp(RequestSpecification who, String importId) {
        return who.contentType("application/json")
                .body("""
                        {"bodyId": "communities", "title": "Performance dashboard, July 2012",
                         "reportingMonth": "2012-05", "importId": "%s"}""".formatted(importId))
                .post("/v1/dashboards")
                .then();
    }

    private static ValidatableResponse move(String id, String etag, String command) {
        return clerk("communities")
                .contentType("application/json")
                .header("If-Match", etag)
                .body(command)
                .post("/v1/dashboards/" + id + "/transitions")
                .then();
    }

    /** Everything from the printed file to the pack; answers with the id of the dashboard. */
    private static String publishJuly() {
        ValidatableResponse drawn =
                drawUp(clerk("communities"), Officers.recordJuly()).statusCode(201);
        String id = drawn.extract().path("id");
        ValidatableResponse ready = move(id, drawn.extract().header("ETag"), "{\"command\":\"READY\"}")
                .statusCode(200);
        move(id, ready.extract().header("ETag"), PRINTED).statusCode(200).body("packNumber", equalTo(1));
        return id;
    }

    @Test
    void talliesColoursAndArrowsAreThoseOfTheFixture() {
        // Given
        String id = publishJuly();
        // When
        ValidatableResponse read = given().get("/v1/dashboards/" + id).then();
        // Then
        read.statusCode(200)
                .body("tallies.month", equalTo(counts(8, 5, 2, 13, 0)))
                .body("tallies.yearToDate", equalTo(counts(10, 4, 2, 12, 1)))
                .body("tallies.forecast", equalTo(counts(4, 2, 0, 3, 0)))
                .body("sections.rows*.size()", equalTo(List.of(28, 9, 20)))
                .body("sections[0].rows.arrow.findAll { it != null }.word.count('improved')", equalTo(6))
                .body("sections[0].rows.arrow.findAll { it != null }.word.count('fallen')", equalTo(8))
                .body("sections[0].rows.arrow.findAll { it != null }.word.count('no change')", equalTo(1));
        assertEquals(printedColours(), shownColours(read));
    }

    @Test
    void theOddRowsSayWhatTheyMust() {
        // Given
        String id = publishJuly();
        String rows = "sections*.rows.flatten().find { it.name.startsWith('%s') }.";
        // When
        ValidatableResponse read = given().get("/v1/dashboards/" + id).then();
        // Then
        String games = rows.formatted("Number of schools involved");
        read.body(games + "results[0].rating.shown", equalTo("NONE"))
                .body(games + "results[1].rating.rating", equalTo("NONE"))
                .body(games + "results[1].rating.reason", equalTo("NOT_DUE"))
                .body(games + "results[1].rating.shownText", equalTo("GREEN (judged)"))
                .body(
                        games + "results[1].rating.judgement.reason",
                        startsWith("Printed GREEN in Performance dashboard"))
                .body(games + "results[1].figure.text", equalTo("due in August 2012"))
                .body(games + "previous.text", equalTo("552"))
                .body(games + "previous.periodKey", equalTo("EV-2010"));
        String deaths = rows.formatted("Percentage of deaths");
        read.body(
                deaths + "results[1].rating.reasonText",
                equalTo("RED: 71% is 4 points below the floor of 75% (target 80%), April to May 2012,"
                        + " FLOOR_STANDARD v1"));
        String visits = rows.formatted("Number of physical visits");
        read.body(visits + "results[1].figure.printed", equalTo("1,018m"))
                .body(visits + "results[1].figure.text", equalTo("1,018,000"))
                .body(visits + "results[1].rating.rating", equalTo("AMBER"));
        String athletes = rows.formatted("Number of athletes");
        read.body(athletes + "results[1].rating.level", notNullValue())
                .body(athletes + "results[1].rating.rating", equalTo("GREEN"));
        String crime = rows.formatted("Number of incidents of recorded crime");
        read.body(crime + "results[0].ageMonths", equalTo(1))
                .body(crime + "results[0].rating.freshness", equalTo("CURRENT"));
        String website = rows.formatted("Percentage of users satisfied");
        read.body(website + "target.levelText", equalTo("to be confirmed"))
                .body(website + "previous.text", equalTo("new indicator"))
                .body(website + "results[0].figure.dueOn", equalTo("2012-09-30"));
        String venues = rows.formatted("Number of KCC approved licensed wedding venues");
        read.body(venues + "results[0].measure", equalTo("FORECAST"))
                .body(venues + "results[0].rating.reason", equalTo("NO_RANGE"))
                .body(venues + "target.floor", nullValue());
    }

    @Test
    void thePackIsTheHashedBytesAndStaysAsItIs() {
        // Given
        String id = publishJuly();
        ValidatableResponse listed =
                given().get("/v1/dashboards?body=communities").then();
        String pack = listed.statusCode(200).body("items", hasSize(1)).extract().path("items[0].packId");
        // When
        byte[] first = given().get("/v1/packs/" + pack)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        byte[] latest = given().get("/v1/dashboards/" + id).then().extract().asByteArray();
        // Then
        assertEquals(listed.extract().path("items[0].sha256"), Sha256.of(first));
        assertArrayEquals(first, latest);
        given().delete("/v1/packs/" + pack).then().statusCode(405);
        given().get("/v1/dashboards/" + id + "/packs").then().body("items", hasSize(1));
        given().header("Accept", "text/csv")
                .get("/v1/packs/" + pack)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("GREEN (judged)"));
    }

    @Test
    void thePackIsAnEventWithTheBytesOfTheList() {
        // Given
        String id = publishJuly();
        String listed = given().get("/v1/dashboards").then().extract().asString();
        // When
        var sent = Topic.records("performance.dashboard.v1", id, 1).getFirst();
        // Then
        assertEquals("council.performance.dashboard.published.v1", Topic.header(sent, "ce_type"));
        assertEquals(listed, "{\"items\":[" + sent.value() + "]}");
        assertEquals(List.of(), faults(sent.value()));
    }

    @Test
    void aDraftIsInvisibleAndNobodyElsesBodyIsTouched() {
        // Given
        String importId = Officers.recordJuly();
        // When
        ValidatableResponse drawn = drawUp(clerk("communities"), importId).statusCode(201);
        // Then
        String id = drawn.extract().path("id");
        given().get("/v1/dashboards/" + id).then().statusCode(404);
        clerk("education").get("/v1/dashboards/" + id).then().statusCode(404);
        clerk("communities").get("/v1/dashboards/" + id).then().statusCode(200).body("state", equalTo("DRAFT"));
        drawUp(clerk("education"), importId).statusCode(403);
        move(id, drawn.extract().header("ETag"), "{\"command\":\"PUBLISH\"}").statusCode(409);
        move(id, "\"p1\"", "{\"command\":\"READY\"}").statusCode(412);
    }

    private static List<String> faults(String json) {
        try {
            String schema =
                    Files.readString(Path.of("src/main/resources/contract/performance.dashboard.v1.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Integer> counts(int green, int amber, int red, int none, int judged) {
        return Map.of("green", green, "amber", amber, "red", red, "none", none, "judged", judged, "notCurrent", 0);
    }

    /** Colours of the three columns as printed, row by row. */
    private static List<String> printedColours() {
        List<String> colours = new ArrayList<>();
        for (Map<String, String> row : Officers.rows("dashboard-july-2012.csv")) {
            switch (row.getOrDefault("section", "")) {
                case "MONTHLY_QUARTERLY" -> {
                    boolean glued = row.getOrDefault("month_result", "").endsWith("GREEN");
                    colours.add(upper(row.get("month_rag")));
                    colours.add(glued ? "GREEN" : upper(row.get("ytd_rag")));
                }
                case "ANNUAL" -> colours.add(upper(row.get("forecast_rag")));
                default -> {}
            }
        }
        return colours;
    }

    private static List<String> shownColours(ValidatableResponse read) {
        List<String> shown = new ArrayList<>();
        for (int section = 0; section < 2; section++) {
            List<List<String>> rows = read.extract().path("sections[" + section + "].rows.results.rating.shown");
            rows.forEach(row -> row.forEach(colour -> shown.add(colour.equals("NONE") ? "" : colour)));
        }
        return shown;
    }

    private static String upper(@Nullable String colour) {
        return Objects.requireNonNullElse(colour, "").toUpperCase(Locale.ROOT);
    }
}
