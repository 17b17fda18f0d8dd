package org.openscrutiny.performance.observation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

/** What may become of a vintage: returned and mended, withdrawn and replaced. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class VintageLifeTest {
    private static final Map<String, Object> WITHDRAW = Map.of("command", "WITHDRAW", "reason", "Counted twice.");
    private static final Map<String, Object> RETURN = Map.of("command", "RETURN", "reason", "Which calls?");
    private static final Map<String, Object> APPROVE = Map.of("command", "APPROVE");

    private Council.Known known = new Council.Known("", "");
    private String code = "";

    @BeforeEach
    void aPercentage() {
        known = Council.percentage();
        code = known.code();
    }

    @Test
    void aReturnedRevisionStillSaysWhyItDiffers() {
        // Given
        String path = Council.published(Council.figure(code, "2012-05", 71));
        Council.revised(path, 77);
        Council.approver().move(path, RETURN).then().statusCode(200).body("state", equalTo("RETURNED"));

        // When, Then
        Council.officer()
                .move(path, resubmit(revision(78, null)))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/revision-reason-required"))
                .body("errors[0].message", containsString("71 to 78"));
        Council.officer()
                .move(path, resubmit(revision(78, "Late returns counted.")))
                .then()
                .statusCode(200);
        given().get(path).then().body("value", equalTo(71));
        Council.approver().move(path, APPROVE).then().statusCode(200);
        given().get(path).then().body("value", equalTo(78)).body("revision", equalTo(7));
    }

    @Test
    void nobodyWhoEverSubmittedAVintageApprovesIt() {
        // Given
        Council both = Council.both("officer-and-approver");
        Response made = both.post("/v1/observations", Council.figure(code, "2012-05", 71));
        String path = made.header("Location");
        Council.approver().move(path, RETURN).then().statusCode(200);
        Council.officer().move(path, Map.of("command", "RESUBMIT")).then().statusCode(200);

        // When, Then
        both.move(path, APPROVE).then().statusCode(403).body("type", equalTo("/problems/separation-of-duties"));
        Council.approver().move(path, APPROVE).then().statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void whatIsPublicCanBeWithdrawnWhileARevisionWaits() {
        // Given
        String path = Council.published(Council.figure(code, "2012-05", 71));
        Council.revised(path, 77);

        // When
        Council.officer()
                .move(path, WITHDRAW)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("vintages.state", equalTo(List.of("WITHDRAWN", "SUBMITTED")));

        // Then
        given().get(path).then().statusCode(410);
        Council.officer().move(path, WITHDRAW).then().statusCode(409);
        Council.rating(code, "2012-05", "PERIOD").then().body("reason", equalTo("VALUE_MISSING"));
    }

    @Test
    void whatWasWithdrawnStaysHiddenWhenAnotherVintageIsPublished() {
        // Given
        String path = Council.published(Council.figure(code, "2012-05", 71));
        Council.officer().move(path, WITHDRAW).then().statusCode(200);
        String id = path.substring(path.lastIndexOf('/') + 1);

        // When: the same figure again is another vintage now, and needs its reason
        reviseWith(path, revision(71, null)).then().statusCode(422);
        reviseWith(path, revision(72, "Counted anew.")).then().statusCode(200);
        given().get(path).then().statusCode(410);
        Council.approver().move(path, APPROVE).then().statusCode(200);

        // Then
        given().get(path)
                .then()
                .statusCode(200)
                .body("value", equalTo(72))
                .body("vintage", equalTo(2))
                .body("revision", nullValue())
                .body("vintages.value", equalTo(List.of(72)));
        given().get(path + "/vintages").then().body("items.value", equalTo(List.of(72)));
        given().get(path + "/history").then().body("items", hasSize(1));
        assertEquals("3", publicVersions("public_history", "id", id));
        await().until(() -> publicVersions("change_feed", "id", id).equals("1,2,3"));
        assertEquals("2,3", publicVersions("public_change", "message_key", id));
        String history = given().queryParam("indicator", code)
                .queryParam("includeHistory", true)
                .accept("text/csv")
                .get("/v1/exports/observations")
                .asString();
        assertEquals(2, history.lines().count(), history);
        assertTrue(history.contains(",72,"), history);
    }

    @Test
    void aRetiredIndicatorTakesNoVintageButWhatWasPrinted() {
        // Given
        String path = Council.published(Council.figure(code, "2012-05", 71));
        Council.officer()
                .move("/v1/indicators/" + known.id(), Map.of("command", "RETIRE", "reason", "No longer measured."))
                .then()
                .statusCode(200);

        // When, Then
        reviseWith(path, revision(72, "Counted anew."))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-retired"));
        String at = Council.officer().request().get(path).path("vintages.last().publishedAt");
        String later = Instant.parse(at).plusMillis(1).toString();
        printed(path, revision(72, "Counted anew."), later)
                .then()
                .statusCode(200)
                .body("vintages.last().warnings", hasItem(startsWith("INDICATOR_RETIRED")));
    }

    @Test
    void nothingIsComparedWithWhatWasWithdrawn() {
        // Given
        String april = Council.published(Council.figure(code, "2012-04", 90));
        Council.officer().move(april, WITHDRAW).then().statusCode(200);

        // When
        Council.published(Council.figure(code, "2012-05", 95));

        // Then
        Council.rating(code, "2012-05", "PERIOD")
                .then()
                .body("value", equalTo(95))
                .body("direction", nullValue());
    }

    private static String publicVersions(String table, String key, String id) {
        return TestDatabase.askAsPublic("select coalesce(string_agg(version::text, ',' order by version), '') from "
                + table + " where " + key + " = '" + id + "'");
    }

    static Map<String, Object> revision(int value, @Nullable String reason) {
        Map<String, Object> figure = new LinkedHashMap<>(Map.of(
                "value",
                value,
                "printed",
                value + "%",
                "valueOnlyReason",
                "printed as a percentage only",
                "source",
                Map.of("title", "Performance dashboard")));
        if (reason != null) {
            figure.put("reason", reason);
        }
        return figure;
    }

    private static Map<String, Object> resubmit(Map<String, Object> figure) {
        return Map.of("command", "RESUBMIT", "figure", figure);
    }

    private static Response reviseWith(String path, Map<String, Object> figure) {
        Council officer = Council.officer();
        return officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(figure)
                .post(path + "/vintages");
    }

    static Response printed(String path, Map<String, Object> figure, String at) {
        return Council.officer()
                .move(
                        path,
                        Map.of(
                                "command",
                                "RECORD_AS_PRINTED",
                                "publishedAt",
                                at,
                                "source",
                                Map.of("title", "Performance dashboard"),
                                "figure",
                                figure));
    }
}
