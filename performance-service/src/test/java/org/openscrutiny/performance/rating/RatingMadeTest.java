package org.openscrutiny.performance.rating;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** What a rating is made of where figure, definition, target, range and rule set come together. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RatingMadeTest {
    private static final String MAY = "2012-05";

    @Test
    void anActivityIsWithinOrOutsideItsRangeAndNeverColoured() {
        // Given
        String code = Council.active(
                        Council.draft(Council.code(), "ACTIVITY").replace("FLOOR_STANDARD", "EXPECTED_RANGE"))
                .code();
        for (String month : List.of("2012-05", "2012-06", "2012-07")) {
            Council.officer()
                    .post(
                            "/v1/expected-ranges",
                            Map.of(
                                    "indicatorCode",
                                    code,
                                    "areaCode",
                                    Council.KENT,
                                    "period",
                                    month,
                                    "expected",
                                    50,
                                    "lower",
                                    40,
                                    "upper",
                                    60))
                    .then()
                    .statusCode(201);
        }
        // When
        Council.published(Council.figure(code, "2012-05", 40));
        Council.published(Council.figure(code, "2012-06", 39));
        Council.published(Council.figure(code, "2012-07", 61));
        Council.published(Council.figure(code, "2012-08", 50));
        // Then
        rated(code, "2012-05").body("rating", equalTo("WITHIN"));
        rated(code, "2012-06").body("rating", equalTo("BELOW_RANGE"));
        rated(code, "2012-07").body("rating", equalTo("ABOVE_RANGE"));
        rated(code, "2012-08").body("rating", equalTo("NONE")).body("reason", equalTo("NO_RANGE"));
        judged(code, "GREEN").statusCode(422).body("errors[0].code", equalTo("ROLE"));
        judged(code, "ABOVE_RANGE").statusCode(200);
        targeted(code, Map.of("level", 80))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/indicatorCode"))
                .body("errors[0].code", equalTo("ROLE"));
    }

    @Test
    void fewCasesAreNotRatedAndTheTargetsOwnTolerancesGoBeforeThoseOfTheRule() {
        // Given
        String small = Council.active(Council.draft()
                        .replace(
                                "\"bounded\": true",
                                "\"bounded\": true, \"numeratorLabel\": \"in time\", \"denominatorLabel\": \"all\","
                                        + " \"minDenominator\": 20"))
                .code();
        Council.target(small, 80, 75);
        String narrow = Council.active(Council.draft()
                        .replace("FLOOR_STANDARD", "ABSOLUTE_DIFFERENCE")
                        .replace("e\": 0", "e\": 1"))
                .code();
        approved(narrow, Map.of("level", 80, "amber", 1, "red", 2));
        // When
        Map<String, Object> figure = Council.figure(small, MAY, 90);
        figure.keySet().removeAll(List.of("valueOnlyReason"));
        figure.putAll(Map.of("numerator", 9, "denominator", 10));
        Council.published(figure);
        Map<String, Object> miss = Council.figure(narrow, MAY, 0);
        miss.putAll(Map.of("value", 77.5, "printed", "77.5%"));
        Council.published(miss);
        // Then
        rated(small, MAY).body("rating", equalTo("NONE")).body("reason", equalTo("DENOMINATOR_TOO_SMALL"));
        rated(narrow, MAY)
                .body("rating", equalTo("RED"))
                .body("inputs.amber", equalTo(1))
                .body("inputs.red", equalTo(2));
    }

    @Test
    void aTargetOfAnotherDefinitionIsNoYardstickHoweverManyVersionsLieBetween() {
        // Given: the second version breaks with the first, the third goes on from the second
        Council.Known known = Council.percentage();
        Council.target(known.code(), 80, 75);
        defined(known, "2012-05-01", "NO");
        defined(known, "2012-06-01", "YES");
        // When
        for (String month : List.of("2012-04", "2012-05", "2012-06")) {
            Council.published(Council.figure(known.code(), month, 90));
        }
        // Then
        rated(known.code(), "2012-04").body("rating", equalTo("GREEN"));
        rated(known.code(), "2012-05").body("reason", equalTo("DEFINITION_MISMATCH"));
        rated(known.code(), "2012-06")
                .body("rating", equalTo("NONE"))
                .body("reason", equalTo("DEFINITION_MISMATCH"))
                .body("direction", equalTo("UNCHANGED"));
    }

    @Test
    void aWordWidensAValueAndAForecastIsNothingToCompareWith() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        // When
        Map<String, Object> forecast = Council.figure(code, "2012-04", 10);
        forecast.put("flags", List.of("F"));
        Council.published(forecast);
        Map<String, Object> figure = Council.figure(code, MAY, 79);
        figure.putAll(Map.of("qualifier", "AROUND", "printed", "around 79%"));
        Council.published(figure);
        // Then
        rated(code, MAY).body("reason", equalTo("VALUE_TOO_VAGUE")).body("direction", nullValue());
    }

    @Test
    void theCalendarOfTheDefinitionCountsTheMonths() {
        for (var calendar :
                List.of(List.of("ACADEMIC", "2012/13", "2012-10"), List.of("CALENDAR", "2012", "2012-02"))) {
            // Given
            String code = Council.active(flow().replace("\"FINANCIAL\"", '"' + calendar.get(0) + '"'))
                    .code();
            approved(code, Map.of("level", 120, "floor", 60, "phasing", "LINEAR", "period", calendar.get(1)));
            // When
            Map<String, Object> figure = Council.figure(code, calendar.get(2), 10);
            figure.keySet().removeAll(List.of("valueOnlyReason", "printed"));
            Council.published(figure);
            // Then
            rated(code, calendar.get(2))
                    .body("rating", equalTo("AMBER"))
                    .body("inputs.level", equalTo(20))
                    .body("inputs.floor", equalTo(10));
        }
    }

    @Test
    void onlyAFlowStartsFromZeroUnlessItAddsUpForYears() {
        // Given
        String flow = Council.active(flow()).code();
        String years = Council.active(flow().replace(
                                "\"basis\": \"PERIOD\"", "\"basis\": \"CUMULATIVE_MULTI_YEAR\", \"windowMonths\": 48"))
                .code();
        List<Double> profile = List.of(0.25, 0.25, 0.25, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        Map<String, Object> seasonal = Map.of("level", 120, "phasing", "SEASONAL", "profile", profile);
        // When, Then
        targeted(flow, Map.of("level", 120, "phasing", "LINEAR")).statusCode(201);
        targeted(years, seasonal)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/startLevel"))
                .body("errors[0].code", equalTo("START_LEVEL_REQUIRED"));
        targeted(Council.percentage().code(), Map.of("level", 80, "phasing", "LINEAR"))
                .statusCode(422)
                .body("errors[0].code", equalTo("START_LEVEL_REQUIRED"));
    }

    private static String flow() {
        return Council.draft()
                .replace("\"PERCENTAGE\"", "\"FLOW\"")
                .replace("\"PERCENT\"", "\"COUNT\"")
                .replace("\"bounded\": true,", "");
    }

    private static ValidatableResponse rated(String code, String period) {
        return Council.rating(code, period, "PERIOD").then().statusCode(200);
    }

    private static ValidatableResponse judged(String code, String status) {
        String path = "/v1/ratings/" + Council.rating(code, MAY, "PERIOD").path("id");
        Council approver = Council.approver();
        return approver.request()
                .header("If-Match", approver.request().get(path).header("ETag"))
                .body(Map.of("rating", status, "reason", "Known better."))
                .put(path + "/judgement")
                .then();
    }

    private static ValidatableResponse targeted(String code, Map<String, Object> levels) {
        Map<String, Object> wish = new HashMap<>(
                Map.of("indicatorCode", code, "areaCode", Council.KENT, "period", "2012/13", "phasing", "NONE"));
        wish.putAll(levels);
        return Council.officer().post("/v1/targets", wish).then();
    }

    private static void approved(String code, Map<String, Object> levels) {
        String path = targeted(code, levels).statusCode(201).extract().header("Location");
        Council.officer().move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
    }

    private static void defined(Council.Known known, String from, String comparable) {
        String path = "/v1/indicators/" + known.id();
        Council officer = Council.officer();
        String definition = officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body("""
                        {"validFrom": "%s", "kind": "PERCENTAGE", "basis": "PERIOD", "frequency": "MONTHLY",
                         "calendar": "FINANCIAL", "unit": "PERCENT", "publishedScale": 0, "bounded": true,
                         "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD",
                         "comparableWithPrevious": "%s", "changeReason": "DEFINITION_CHANGE"}""".formatted(from, comparable))
                .post(path + "/definitions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        officer.move(definition, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(definition, Map.of("command", "APPROVE")).then().statusCode(200);
    }
}
