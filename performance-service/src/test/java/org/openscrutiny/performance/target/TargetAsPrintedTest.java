package org.openscrutiny.performance.target;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A target of a past document comes into force as it was printed, without anybody's approval. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class TargetAsPrintedTest {
    private static final String PRINTED = "2012-03-20T10:00:00Z";

    @Test
    void aPrintedTargetIsInForceAtOnceAndRatesWhatIsPublished() {
        // Given
        String code = Council.percentage().code();
        Council.published(Council.figure(code, "2012-05", 77));
        String path = drafted(code, "2012/13");

        // When, Then
        refused(path, Map.of(), "/publishedAt", "REQUIRED");
        refused(path, Map.of("publishedAt", PRINTED), "/source", "REQUIRED");
        refused(path, Map.of("publishedAt", PRINTED, "source", Map.of("version", "2")), "/source", "REQUIRED");
        refused(path, printed("2999-01-01T00:00:00Z"), "/publishedAt", "NOT_PAST");
        Council.approver().move(path, command(printed(PRINTED))).then().statusCode(403);

        // When
        var recorded = Council.clerk().move(path, command(printed(PRINTED)));

        // Then
        recorded.then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("publishedAt", equalTo(PRINTED))
                .body("levels.source.title", equalTo("Business plan 2012/13"));
        Council.rating(code, "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("AMBER"))
                .body("cause", equalTo("TARGET_CORRECTED"));
        Council.officer()
                .move(path, command(printed(PRINTED)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        Council.officer()
                .move(drafted(code, "2012-13"), command(printed(PRINTED)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/target-overlap"));
    }

    @Test
    void aPrintedTargetAgainstTheRulesIsKeptWithWarningsAndStartsNoClock() {
        // Given a figure of today, and a floor stricter than its target
        Council.Known known = Council.active(
                Council.draft().replace("\"FLOOR_STANDARD\"", "\"FLOOR_STANDARD\", \"commentaryRule\": \"ANY_RED\""));
        Council.published(Council.figure(known.code(), "2012-05", 77));
        Map<String, Object> target = new LinkedHashMap<>(Map.of(
                "indicatorCode",
                known.code(),
                "areaCode",
                Council.KENT,
                "period",
                "2012/13",
                "level",
                90,
                "floor",
                100,
                "phasing",
                "NONE"));
        Council.officer()
                .post("/v1/targets", target)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/floor-side"));
        target.put("printedAt", PRINTED);
        Council.officer()
                .post("/v1/targets", target)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/source"));

        // When
        target.put("source", Map.of("title", "Business plan 2012/13"));
        Response recorded = Council.officer().post("/v1/targets", target);

        // Then
        recorded.then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("publishedAt", equalTo(PRINTED))
                .body("warnings", hasSize(1))
                .body("warnings[0]", startsWith("FLOOR_SIDE: The floor of 100 is stricter than the target of 90"));
        Council.rating(known.code(), "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("RED"))
                .body("cause", equalTo("TARGET_CORRECTED"));
        obligations(known).body("items", empty());

        // When, Then what is no fault of the document
        target.put("phasing", "LINEAR");
        target.put("period", "2013/14");
        Council.officer()
                .post("/v1/targets", target)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("START_LEVEL_REQUIRED")));

        // When, Then another figure of today by the same target
        Council.published(Council.figure(known.code(), "2012-06", 77));
        obligations(known).body("items.period", equalTo(List.of("2012-06")));
    }

    private static ValidatableResponse obligations(Council.Known known) {
        return Council.approver()
                .request()
                .queryParam("indicatorId", known.id())
                .get("/v1/obligations")
                .then()
                .statusCode(200);
    }

    private static String drafted(String code, String year) {
        Response drafted = Council.officer()
                .post(
                        "/v1/targets",
                        Map.of(
                                "indicatorCode",
                                code,
                                "areaCode",
                                Council.KENT,
                                "period",
                                year,
                                "level",
                                80,
                                "floor",
                                75,
                                "phasing",
                                "NONE"));
        drafted.then().statusCode(201);
        return drafted.header("Location");
    }

    private static Map<String, Object> printed(String at) {
        return Map.of("publishedAt", at, "source", Map.of("title", "Business plan 2012/13"));
    }

    private static Map<String, Object> command(Map<String, Object> more) {
        Map<String, Object> command = new LinkedHashMap<>(more);
        command.put("command", "RECORD_AS_PRINTED");
        return command;
    }

    private static void refused(String path, Map<String, Object> wish, String pointer, String code) {
        Council.officer()
                .move(path, command(wish))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
