package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A figure that is sent again with the same number and other words: nothing of it is lost without a word. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class TextRevisionTest {
    private static final String HEADER =
            "indicatorCode,areaCode,period,value,printed,valueOnlyReason,caveats,sourceTitle,sourceReference,reason\n";

    private String code = "";
    private String path = "";

    @BeforeEach
    void aFigure() {
        code = Council.percentage().code();
        path = Council.published(Council.figure(code, "2012-05", 77));
    }

    @Test
    void aRowWithoutAReasonLeavesWhatStandsAndSaysSo() {
        // When
        ValidatableResponse tried = Officers.tried("observations", row("Without Dover", ""));

        // Then
        Officers.outcomes(tried, "UNCHANGED")
                .body("report.rows[0].findings.code", equalTo(List.of("TEXT_DIFFERS")))
                .body("report.rows[0].findings.severity", equalTo(List.of("NOTE")));
        Officers.accept(tried);
        Council.officer().request().get(path).then().body("vintages", hasSize(1));
        Officers.outcomes(Officers.tried("observations", Officers.exported("observations", code)), "UNCHANGED")
                .body("report.rows[0].findings", empty());
    }

    @Test
    void aRowWithAReasonIsARevisionOfTheText() {
        // When
        ValidatableResponse tried = Officers.tried("observations", row("Without Dover", "Coverage was left out."));
        Officers.Accepted accepted = Officers.accept(tried);
        Officers.move(Officers.approver(), accepted.id(), accepted.etag(), "{\"command\":\"APPROVE\"}")
                .statusCode(200);

        // Then
        Officers.outcomes(tried, "REVISED")
                .body("report.rows[0].changes.field", equalTo(List.of("2012-05.caveats")))
                .body("report.rows[0].changes.after", equalTo(List.of("Without Dover")));
        given().get(path)
                .then()
                .body("vintage", equalTo(2))
                .body("value", equalTo(77))
                .body("revision", equalTo(0))
                .body("caveats.text", equalTo(List.of("Without Dover")));
        Officers.outcomes(Officers.tried("observations", row("Without Dover", "Coverage was left out.")), "UNCHANGED")
                .body("report.rows[0].findings", empty());
    }

    @Test
    void aFigureByItselfIsRefusedUntilItIsARevisionWithItsReason() {
        // Given
        Map<String, Object> figure = Council.figure(code, "2012-05", 77);
        Council.officer().post("/v1/observations", figure).then().statusCode(200);
        figure.put("source", Map.of("title", "Annual report"));

        // When, Then
        Council.officer()
                .post("/v1/observations", figure)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/observation-exists"))
                .body("errors[0].message", containsString("source"));
        figure.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        revised(figure).then().statusCode(422).body("type", equalTo("/problems/revision-reason-required"));
        figure.put("reason", "The annual report says so, too.");
        revised(figure)
                .then()
                .statusCode(200)
                .body("vintage", equalTo(2))
                .body("vintages[1].figure.source.title", equalTo("Annual report"));
    }

    @Test
    void whatAClerkEntersAsPrintedStandsAndWhatIsNotIsTheOwners() {
        // Given
        Council clerk = Council.clerk("communities");
        Map<String, Object> figure = Council.figure(code, "2012-04", 71);
        Map<String, Object> target = new java.util.HashMap<>(Map.of(
                "indicatorCode",
                code,
                "areaCode",
                Council.KENT,
                "period",
                "2012/13",
                "level",
                80,
                "phasing",
                "NONE",
                "source",
                Map.of("title", "Performance dashboard")));
        clerk.post("/v1/observations", figure).then().statusCode(403);
        clerk.post("/v1/targets", target).then().statusCode(403);

        // When
        figure.put("printedAt", "2012-06-28T16:00:00Z");
        target.put("printedAt", "2012-06-28T16:00:00Z");

        // Then
        clerk.post("/v1/observations", figure).then().statusCode(201).body("state", equalTo("PUBLISHED"));
        clerk.post("/v1/targets", target).then().statusCode(201).body("state", equalTo("APPROVED"));
        Council.officer("officer-2", "OTHER")
                .post("/v1/observations", figure)
                .then()
                .statusCode(403);
    }

    @Test
    void aRetiredIndicatorTakesWhatADocumentOfThePastPrinted() {
        // Given
        Council.Known ended = Council.percentage();
        Council.officer()
                .move("/v1/indicators/" + ended.id(), Map.of("command", "RETIRE", "reason", "It ended."))
                .then()
                .statusCode(200);
        Map<String, Object> figure = Council.figure(ended.code(), "2012-05", 77);
        Council.officer()
                .post("/v1/observations", figure)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-retired"));

        // When
        figure.put("printedAt", "2012-06-28T16:00:00Z");
        Response recorded = Council.officer().post("/v1/observations", figure);

        // Then
        recorded.then().statusCode(201).body("vintages[0].warnings", hasItem(containsString("INDICATOR_RETIRED: ")));
        given().get(recorded.header("Location")).then().body("value", equalTo(77));
    }

    private Response revised(Map<String, Object> figure) {
        return Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(figure)
                .post(path + "/vintages");
    }

    private String row(String caveat, String reason) {
        return HEADER + code + ",E10000016,2012-05,77,77%,printed as a percentage only," + caveat
                + ",Performance dashboard,2012:1080," + reason + "\n";
    }
}
