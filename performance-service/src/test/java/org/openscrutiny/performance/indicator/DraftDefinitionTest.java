package org.openscrutiny.performance.indicator;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A definition is mended while it is a draft, and stays as it is from its submission on unless it is returned. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DraftDefinitionTest {
    private static final Council OFFICER = Council.officer();
    private static final String TERMS = """
            {"validFrom": "%s", %s "kind": "FLOW", "basis": "PERIOD", "frequency": "MONTHLY", "calendar": "FINANCIAL",
             "unit": "%s", "publishedScale": 0, "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD"}""";
    private static final Map<String, String> SUBMIT = Map.of("command", "SUBMIT");
    private static final Map<String, String> APPROVE = Map.of("command", "APPROVE");
    private static final String GOES_ON = "\"comparableWithPrevious\": \"YES\",";

    @Test
    void theFirstDefinitionTakesOtherTermsUntilItIsSubmitted() {
        // Given an indicator that was drafted as a percentage
        String path = OFFICER.post("/v1/indicators", Council.draft()).header("Location");
        OFFICER.request()
                .header("If-Match", tag(path))
                .body("{\"unit\": \"GBP\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("detail", containsString("mend the one that is a draft"));
        String before = tag(path);

        // When
        Response mended = define(path, before, TERMS.formatted("2010-04-01", "", "GBP"));

        // Then
        mended.then().statusCode(200).body("number", equalTo(1)).body("terms.unit", equalTo("GBP"));
        assertNotEquals(before, tag(path));
        define(path, before, TERMS.formatted("2010-04-01", "", "COUNT")).then().statusCode(412);
        OFFICER.request()
                .get(path + "/definitions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].terms.unit", equalTo("GBP"));
        OFFICER.move(path + "/definitions/1", Map.of("command", "SUBMIT"))
                .then()
                .statusCode(200);
        define(path, tag(path), TERMS.formatted("2010-04-01", "", "COUNT"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body(
                        "detail",
                        equalTo(
                                "Definition 1 waits for approval; another can follow once it is approved or returned."));
        Council.approver()
                .move(path + "/definitions/1", Map.of("command", "APPROVE"))
                .then()
                .statusCode(200);
        OFFICER.move(path, Map.of("command", "ACTIVATE")).then().statusCode(200);
        Council.nobody().request().get(path).then().body("unit", equalTo("GBP"));
    }

    @Test
    void aLaterOneKeepsItsPlaceBehindTheOneBefore() {
        // Given
        String path = "/v1/indicators/" + Council.percentage().id();
        define(path, tag(path), TERMS.formatted("2013-04-01", GOES_ON, "GBP"))
                .then()
                .statusCode(201);

        // When
        Response mended = define(path, tag(path), TERMS.formatted("2012-04-01", GOES_ON, "COUNT"));

        // Then
        mended.then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("terms.validFrom", equalTo("2012-04-01"))
                .body("terms.unit", equalTo("COUNT"));
        define(path, tag(path), TERMS.formatted("2010-04-01", GOES_ON, "COUNT"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SPAN_OVERLAP"))
                .body("errors[0].message", equalTo("A new definition begins after 2010-04-01."));
        define(path, tag(path), TERMS.formatted("2012-04-01", "", "COUNT"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/comparableWithPrevious"));
        Council.nobody().request().get(path).then().body("unit", equalTo("PERCENT"));
    }

    @Test
    void anApproverReturnsWhatWasSubmittedWithAReasonAndItIsMended() {
        // Given
        String path = OFFICER.post("/v1/indicators", Council.draft()).header("Location");
        String definition = path + "/definitions/1";
        Map<String, String> back = Map.of("command", "RETURN", "reason", "Fines are counted in pounds.");
        Council.approver().move(definition, back).then().statusCode(409);
        Council.both("both-1").move(definition, SUBMIT).then().statusCode(200);
        Council.approver()
                .move(definition, Map.of("command", "RETURN", "reason", " "))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-required"))
                .body("errors.pointer", equalTo(List.of("/reason")));
        OFFICER.move(definition, back).then().statusCode(403);

        // When
        Response returned = Council.approver().move(definition, back);

        // Then
        returned.then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("returnedReason", equalTo("Fines are counted in pounds."))
                .body("submittedBy", nullValue());
        define(path, tag(path), TERMS.formatted("2010-04-01", "", "GBP")).then().statusCode(200);
        OFFICER.move(definition, SUBMIT).then().statusCode(200).body("submittedBy", equalTo("officer-1"));
        Council.both("both-1")
                .move(definition, APPROVE)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/separation-of-duties"));
        Council.approver().move(definition, APPROVE).then().statusCode(200).body("terms.unit", equalTo("GBP"));
        Council.approver().move(definition, back).then().statusCode(409);
        OFFICER.move(path, Map.of("command", "ACTIVATE")).then().statusCode(200);
        OFFICER.request()
                .get(path + "/history")
                .then()
                .body("items.command", hasItem("RETURN"))
                .body("items.find { it.command == 'RETURN' }.actor", equalTo("approver-1"));
        for (String open : List.of(path, path + "/definitions", definition)) {
            Council.nobody().request().get(open).then().statusCode(200).body(not(containsString("Fines")));
        }
    }

    private static String tag(String path) {
        return OFFICER.request().get(path).header("ETag");
    }

    private static Response define(String path, String tag, String terms) {
        return OFFICER.request().header("If-Match", tag).body(terms).post(path + "/definitions");
    }
}
