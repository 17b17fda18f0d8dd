package org.openscrutiny.performance.series;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** What a series tells beside its figures: how far chance reaches, and what of a year falls on each month. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class IntervalTest {
    @Test
    void figuresOfPartsCarryTheirInterval() {
        // Given
        var share = Council.percentage();
        var rate = Council.active(Council.draft()
                .replace("\"PERCENTAGE\"", "\"RATE\"")
                .replace("\"PERCENT\"", "\"RATE_PER_100000\"")
                .replace("\"bounded\": true,", "")
                .replace("e\": 0", "e\": 1"));
        // When
        Council.published(ofParts(share, "2012-04", 65, 100));
        Council.published(ofParts(share, "2012-05", 0, 20));
        Council.published(Council.figure(share.code(), "2012-06", 70));
        Council.published(ofParts(rate, "2012-04", 100, 160_000));
        Council.published(ofParts(rate, "2012-05", 0, 160_000));
        // Then
        var shares = Drawn.read(share, "/series")
                .body("series[0].points.interval.method", contains("WILSON", "WILSON"))
                .body("series[0].points[0].interval.ruleSet", is(Map.of("id", "CONFIDENCE_INTERVAL", "version", 1)))
                .extract()
                .jsonPath();
        assertEquals(55.2544, shares.getDouble("series[0].points[0].interval.lower"), 1e-4);
        assertEquals(73.6358, shares.getDouble("series[0].points[0].interval.upper"), 1e-4);
        assertEquals(0, shares.getDouble("series[0].points[1].interval.lower"));
        assertEquals(16.1125, shares.getDouble("series[0].points[1].interval.upper"), 1e-4);
        var rates = Drawn.read(rate, "/series")
                .body("series[0].points[0].value", is(62.5f))
                .body("series[0].points.interval.method", contains("BYAR", "EXACT"))
                .extract()
                .jsonPath();
        assertEquals(50.85, rates.getDouble("series[0].points[0].interval.lower"), 0.005);
        assertEquals(76.02, rates.getDouble("series[0].points[0].interval.upper"), 0.005);
        Council.officer()
                .post("/v1/observations", ofParts(rate, "2012-06", 100, 160_000, 63.5))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("PARTS_DISAGREE"));
    }

    @Test
    void aSeasonalProfileIsProposedFromThreeCompleteYears() {
        // Given: a third of each of three years falls in its first month, of the fourth a month is missing
        var year = "60 20 10 10 10 10 10 10 10 10 10 10";
        var half = "90 10 10 10 10 10 10 10 10 5 5 0";
        var known = Drawn.months(year + " " + half + " " + year + " - " + year.substring(3));
        // When, Then
        var proposed = Drawn.read(known, "/seasonal-profile")
                .statusCode(200)
                .body("years", contains("FY2010", "FY2011", "FY2012"))
                .body("profile", hasSize(12))
                .body("ruleSet", is(Map.of("id", "SEASONAL_PROFILE", "version", 1)))
                .body("none", nullValue())
                .extract()
                .jsonPath();
        assertEquals((60 / 180.0 * 2 + 0.5) / 3, proposed.getDouble("profile[0]"), 1e-6);
        assertEquals(
                1,
                proposed.getList("profile", Double.class).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum(),
                1e-4);
        Drawn.read(Drawn.months(year + " " + year), "/seasonal-profile")
                .body("profile", nullValue())
                .body("years", hasSize(2))
                .body("none", is("TOO_FEW_YEARS"));
        Drawn.read(Council.percentage(), "/seasonal-profile").body("none", is("NOT_A_FLOW"));
    }

    private static Map<String, Object> ofParts(Council.Known known, String period, int numerator, int denominator) {
        var figure = Council.figure(known.code(), period, 0);
        figure.keySet().removeAll(List.of("value", "printed", "valueOnlyReason"));
        figure.putAll(Map.of("numerator", numerator, "denominator", denominator));
        return figure;
    }

    private static Map<String, Object> ofParts(
            Council.Known known, String period, int numerator, int denominator, double value) {
        var figure = ofParts(known, period, numerator, denominator);
        figure.put("value", value);
        return figure;
    }
}
