package org.openscrutiny.performance.series;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A quarter that its months do not give comes with the figure check of its kind, which can be sent as it is. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProposedCheckTest {
    private static final String QUARTER = "FY2012-Q1";

    @Test
    void aStockIsTheSameFactAsThatOfItsLastMonth() {
        conflicts(
                known("STOCK", "COUNT", ""),
                "CROSS_PRINT",
                7,
                List.of(value("2012-04", 5), value("2012-05", 6), value("2012-06", 7), value(QUARTER, 9)));
    }

    @Test
    void aRateIsMadeOfItsEventsAndPersonYears() {
        conflicts(
                known("RATE", "RATE_PER_100000", "\"numeratorLabel\": \"offences\", \"denominatorLabel\": \"people\","),
                "RATE",
                100,
                List.of(
                        parts("2012-04", 100, 1, 1000),
                        parts("2012-05", 100, 1, 1000),
                        parts("2012-06", 100, 1, 1000),
                        parts(QUARTER, 150, 3, 2000)));
    }

    @Test
    void aShareIsMadeOfItsCases() {
        conflicts(
                known("PERCENTAGE", "PERCENT", "\"numeratorLabel\": \"in time\", \"denominatorLabel\": \"all\","),
                "SHARE",
                50,
                List.of(
                        parts("2012-04", 40, 4, 10),
                        parts("2012-05", 50, 5, 10),
                        parts("2012-06", 60, 6, 10),
                        parts(QUARTER, 52, 13, 25)));
    }

    @Test
    void aScoreIsWeightedByWhoAnswered() {
        conflicts(
                known("SCORE", "SCORE", "\"scaleMax\": 5,"),
                "MEAN",
                2,
                List.of(
                        weighed("2012-04", 3, 10),
                        weighed("2012-05", 1, 20),
                        weighed("2012-06", 3, 10),
                        weighed(QUARTER, 4, 40)));
    }

    private static void conflicts(Council.Known known, String kind, int recomputed, List<Map<String, Object>> figures) {
        // Given
        for (var figure : figures) {
            Council.published(with(figure, Map.of("indicatorCode", known.code())));
        }
        // When
        var quarter = Drawn.read(known, "/series?type=QUARTER")
                .body("series[0].derived[0].value", is(recomputed))
                .body("series[0].derived[0].differs", is(true))
                .extract()
                .jsonPath()
                .getMap("series[0].derived[0].proposedCheck");
        // Then
        Council.officer()
                .post("/v1/figure-checks", quarter)
                .then()
                .statusCode(201)
                .body("kind", is(kind))
                .body("recomputed", is(recomputed))
                .body("verdict", is("CONFLICT"));
    }

    private static Council.Known known(String kind, String unit, String more) {
        return Council.active("""
                {"code": "%s", "name": "Quarters beside their months", "role": "PERFORMANCE", "areaCodes": ["%s"],
                 "definition": {"validFrom": "2000-04-01", "kind": "%s", "basis": "PERIOD", %s "frequency": "MONTHLY",
                   "calendar": "FINANCIAL", "unit": "%s", "publishedScale": 0, "polarity": "HIGHER_IS_BETTER",
                   "ruleFamily": "FLOOR_STANDARD"}}""".formatted(Council.code(), Council.KENT, kind, more, unit));
    }

    private static Map<String, Object> value(String period, int value) {
        return Map.of(
                "areaCode",
                Council.KENT,
                "period",
                period,
                "value",
                value,
                "source",
                Map.of("title", "Monthly return", "reference", "page 1"));
    }

    private static Map<String, Object> weighed(String period, int value, int number) {
        return with(value(period, value), Map.of("denominator", number));
    }

    private static Map<String, Object> parts(String period, int value, int cases, int all) {
        return with(value(period, value), Map.of("numerator", cases, "denominator", all));
    }

    private static Map<String, Object> with(Map<String, Object> figure, Map<String, Object> more) {
        var all = new HashMap<>(figure);
        all.putAll(more);
        return all;
    }
}
