package org.openscrutiny.performance.observation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A figure that a document of the past printed is kept as it was, with a warning where it breaks a rule. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FigureAsPrintedTest {
    private static final String JUNE = "2012-06-28T16:00:00Z";

    private Council.Known known = new Council.Known("", "");
    private String code = "";

    @BeforeEach
    void aPercentage() {
        known = Council.percentage();
        code = known.code();
    }

    @Test
    void aFigureThatADocumentPrintedAgainstTheRulesIsKeptWithWarnings() {
        // Given
        Map<String, Object> figure = Council.figure(code, "2012-05", 104);
        figure.put("numerator", 200);
        figure.put("denominator", 300);
        Council.officer()
                .post("/v1/observations", figure)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("PARTS_DISAGREE", "OUT_OF_RANGE")));

        // When
        figure.put("printedAt", JUNE);
        Response recorded = Council.officer().post("/v1/observations", figure);

        // Then
        recorded.then()
                .statusCode(201)
                .body("state", equalTo("PUBLISHED"))
                .body("vintages[0].asPrinted", equalTo(true))
                .body("vintages[0].warnings", hasSize(2))
                .body("vintages[0].warnings[0]", startsWith("PARTS_DISAGREE: The parts 200 and 300 give 67"));
        given().get(recorded.header("Location"))
                .then()
                .body("value", equalTo(104))
                .body("publishedAt", equalTo(JUNE));
        Council.approver()
                .request()
                .queryParam("indicatorId", known.id())
                .get("/v1/obligations")
                .then()
                .body("items", empty());

        // When the next document prints another without a reason, and one printed before comes too late
        VintageLifeTest.printed(recorded.header("Location"), VintageLifeTest.revision(68, null), "2012-05-01T16:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("NOT_NEWER")));
        VintageLifeTest.printed(recorded.header("Location"), VintageLifeTest.revision(68, null), "2012-09-27T16:00:00Z")
                .then()
                .statusCode(200)
                .body("vintages[1].warnings[0]", startsWith("REVISION_REASON: Say why"))
                .body("vintages[1].reason", nullValue());
        given().get(recorded.header("Location")).then().body("value", equalTo(68));

        // When the same is printed once more
        VintageLifeTest.printed(recorded.header("Location"), VintageLifeTest.revision(68, null), "2012-10-27T16:00:00Z")
                .then()
                .statusCode(200)
                .body("vintages", hasSize(2));
    }

    @Test
    void whatWaitsIsRecordedWhenTheSameComesAsPrinted() {
        // Given
        Map<String, Object> figure = Council.figure(code, "2012-05", 71);
        String path = Council.submitted(figure);

        // When
        figure.put("printedAt", JUNE);
        Council.officer()
                .post("/v1/observations", figure)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        // Then
        given().get(path).then().body("value", equalTo(71)).body("publishedAt", equalTo(JUNE));
    }

    @Test
    void whatCannotBeKeptIsRefusedAlsoAsPrinted() {
        for (var wrong : List.of(
                Map.of("missingReason", "NOT_AVAILABLE"),
                Map.of("flags", List.of("A", "P")),
                Map.of("period", "R12-2012-06"),
                Map.of("printedAt", "2999-01-01T00:00:00Z"),
                Map.of("source", Map.of()))) {
            Map<String, Object> figure = Council.figure(code, "2012-06", 71);
            figure.put("printedAt", JUNE);
            figure.putAll(wrong);
            Council.officer().post("/v1/observations", figure).then().statusCode(422);
        }
        Council.officer()
                .request()
                .queryParam("indicatorId", known.id())
                .get("/v1/observations")
                .then()
                .body("items", empty());
    }
}
