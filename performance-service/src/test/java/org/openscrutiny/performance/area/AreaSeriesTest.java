package org.openscrutiny.performance.area;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.performance.Council;

/** What the series of areas give that have no figures of their own. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class AreaSeriesTest {
    @Inject
    Clock clock;

    @Test
    void theFiguresOfTheDistrictsMakeThoseOfTheCountyAndOfTheRegionAroundIt() {
        // Given
        String region = Districts.registered(Map.of("level", "REGION"));
        String county = Districts.registered(Map.of("level", "COUNTY", "parent", region));
        String one = Districts.registered(Map.of("parent", county));
        String two = Districts.registered(Map.of("parent", county));
        String ended = Districts.registered(Map.of("parent", county, "validTo", "2012-05-31"));
        String pair = Districts.registered(Map.of("level", "COMPOSITE", "includes", List.of(two, one)));
        Council.Known flow = additive("FLOW", "COUNT", List.of(region, county, one, two, ended, pair));
        publish(flow, one, "2012-05", Map.of("value", 5));
        publish(flow, two, "2012-05", Map.of("value", 6, "flags", List.of("P")));
        publish(flow, ended, "2012-05", Map.of("value", 7));
        publish(flow, one, "2012-06", Map.of("value", 5));
        publish(flow, two, "2012-06", Map.of("value", 6));
        publish(flow, one, "2012-07", Map.of("value", 5));
        publish(flow, one, "2012-08", Map.of("value", 5));
        publish(flow, two, "2012-08", Map.of("missingReason", "SUPPRESSED", "flags", List.of("Q")));

        // When, Then
        String series = "/v1/indicators/" + flow.id() + "/series?area=";
        for (String asked : List.of(county, region, county + "&publishedAt=" + clock.instant())) {
            read(series + asked)
                    .body("series", hasSize(1))
                    .body("series[0].type", equalTo("MONTH"))
                    .body("series[0].points", empty())
                    .body("series[0].derived.period.key", equalTo(List.of("2012-05", "2012-06", "2012-07", "2012-08")));
        }
        read(series + county)
                .body("areaCode", equalTo(county))
                .body("series[0].madeOf.code", equalTo(List.of(one, two, ended)))
                .body("series[0].derived[0].value", equalTo(18))
                .body("series[0].derived[0].completeness", equalTo("3/3"))
                .body("series[0].derived[0].flags", equalTo(List.of("P")))
                .body("series[0].derived[1].value", equalTo(11))
                .body("series[0].derived[1].completeness", equalTo("2/2"))
                .body("series[0].derived[2].value", nullValue())
                .body("series[0].derived[2].none", equalTo("INCOMPLETE"))
                .body("series[0].derived[2].completeness", equalTo("1/2"))
                .body("series[0].derived[3].none", equalTo("SUPPRESSED"))
                .body("series[0].derived[3].primaryFlag", equalTo("Q"));
        read(series + region)
                .body("series[0].madeOf.code", equalTo(List.of(county)))
                .body("series[0].derived[0].value", equalTo(18))
                .body("series[0].derived[0].completeness", equalTo("1/1"));
        read(series + pair + "&period=2012-05..2012-06")
                .body("series[0].derived.value", equalTo(List.of(11, 11)))
                .body("series[0].derived.completeness", equalTo(List.of("2/2", "2/2")));
        read(series + county + "&descendants=true")
                .body("series.areaCode", containsInAnyOrder(county, one, two, ended))
                .body("series.find { it.areaCode == '" + county + "' }.derived[0].value", equalTo(18));
        read(series + one + "," + two)
                .body("series.areaCode", equalTo(List.of(one, two)))
                .body("series[1].points[0].value", equalTo(6));
        String csv = Council.nobody()
                .request()
                .header("Accept", "text/csv")
                .get(series + one + "," + two)
                .asString();
        assertEquals(
                7, csv.lines().filter(l -> l.contains(one) || l.contains(two)).count(), csv);
        read("/v1/ratings?area=" + county).body("items", empty());
        assertEquals(
                Statements.ofGet(series + county, "").size(),
                Statements.ofGet(series + region, "").size());

        // When the county publishes a figure of its own, that is what it has
        publish(flow, county, "2012-05", Map.of("value", 19));
        read(series + county)
                .body("series[0].points.value", equalTo(List.of(19)))
                .body("series[0].derived", nullValue());
    }

    @Test
    void sharesAreMadeOfTheirPartsAndStocksAreSummed() {
        // Given
        String county = Districts.registered(Map.of("level", "COUNTY"));
        String one = Districts.registered(Map.of("parent", county));
        String two = Districts.registered(Map.of("parent", county));
        List<String> areas = List.of(county, one, two);
        Council.Known share = additive("PERCENTAGE", "PERCENT", areas);
        publish(share, one, "2012-05", Map.of("numerator", 1, "denominator", 2));
        publish(share, two, "2012-05", Map.of("numerator", 90, "denominator", 100));
        Council.Known stock = additive("STOCK", "COUNT", areas);
        publish(stock, one, "2012-05", Map.of("value", 40));
        publish(stock, two, "2012-05", Map.of("value", 2));

        // When, Then
        read("/v1/indicators/" + share.id() + "/series?area=" + county)
                .body("series[0].derived[0].numerator", equalTo(91))
                .body("series[0].derived[0].denominator", equalTo(102))
                .body("series[0].derived[0].value.toString()", containsString("89.2156"));
        read("/v1/indicators/" + stock.id() + "/series?area=" + county).body("series[0].derived[0].value", equalTo(42));
    }

    @Test
    void whatIsNotAdditiveIsNotSummed() {
        // Given
        String county = Districts.registered(Map.of("level", "COUNTY"));
        String one = Districts.registered(Map.of("parent", county));
        Council.Known plain = Council.active(Council.draft(Council.code(), "PERFORMANCE", List.of(county, one)));
        Council.Known people = additive("UNIQUE_COUNT", "COUNT", List.of(county, one));
        publish(plain, one, "2012-05", Map.of("value", 71, "valueOnlyReason", "printed as a percentage only"));
        publish(people, one, "2012-05", Map.of("value", 71));

        // When, Then
        for (Council.Known known : List.of(plain, people)) {
            String series = "/v1/indicators/" + known.id() + "/series?area=";
            Council.nobody()
                    .request()
                    .get(series + county)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("area"))
                    .body("errors[0].code", equalTo("NOT_ADDITIVE"))
                    .body("errors[0].message", containsString("area=" + one));
            read(series + county + "&descendants=true").body("series.areaCode", equalTo(List.of(one)));
            read(series + "X1").body("series", empty());
        }
    }

    private static ValidatableResponse read(String path) {
        return Council.nobody().request().get(path).then().statusCode(200);
    }

    private static void publish(Council.Known indicator, String area, String month, Map<String, Object> figure) {
        Map<String, Object> whole = new LinkedHashMap<>(Map.of(
                "indicatorCode",
                indicator.code(),
                "areaCode",
                area,
                "period",
                month,
                "source",
                Map.of("title", "Return")));
        whole.putAll(figure);
        Council.published(whole);
    }

    private static Council.Known additive(String kind, String unit, List<String> areas) {
        return Council.active("""
                {"code": "%s", "name": "Visits", "role": "PERFORMANCE", "areaCodes": ["%s"],
                 "definition": {"validFrom": "2010-04-01", "kind": "%s", "basis": "PERIOD", "frequency": "MONTHLY",
                   "calendar": "FINANCIAL", "unit": "%s", "publishedScale": 0, "additiveAreas": true,
                   "numeratorLabel": "answered", "denominatorLabel": "asked",
                   "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD"}}""".formatted(Council.code(), String.join("\", \"", areas), kind, unit));
    }
}
