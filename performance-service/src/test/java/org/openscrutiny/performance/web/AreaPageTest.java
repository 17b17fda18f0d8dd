package org.openscrutiny.performance.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.area.Districts;
import org.openscrutiny.performance.exchange.JsonStat;

/** An area without figures of its own shows what its parts make, the same on the page, in CSV, JSON and JSON-stat. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class AreaPageTest {
    private static final Pattern ROW = Pattern.compile(
            "data-period=\"([^\"]+)\">.*?<data value=\"([^\"]*)\">.*?--numeric\">([^<]*)<", Pattern.DOTALL);

    private String county = "";
    private String one = "";
    private String two = "";
    private Council.Known visits = new Council.Known("", "");

    @BeforeEach
    void visitsOfTwoDistricts() {
        county = Districts.registered(Map.of("level", "COUNTY", "name", "Weald & <Marsh>"));
        one = Districts.registered(Map.of("parent", county));
        two = Districts.registered(Map.of("parent", county, "validTo", "2020-03-31"));
        visits = indicator(true);
        publish(one, "2012-05", Map.of("value", 5));
        publish(two, "2012-05", Map.of("value", 6, "flags", List.of("P")));
        publish(one, "2012-06", Map.of("value", 7));
        publish(one, "2012-07", Map.of("value", 1));
        publish(two, "2012-07", Map.of("missingReason", "SUPPRESSED", "flags", List.of("Q")));
    }

    @Test
    void pageCsvJsonAndJsonStatAgree() throws IOException {
        // When
        var page = text("/indicators/" + visits.code() + "?area=" + county, "text/html");
        var csv = text("/indicators/" + visits.code() + "/figures.csv?area=" + county, "text/csv");
        var series = "/v1/indicators/" + visits.id() + "/series?area=" + county;
        // Then
        var shown = List.of("2012-05 11 2/2 ", "2012-06  1/2 INCOMPLETE", "2012-07  1/2 SUPPRESSED");
        var json = given().get(series).jsonPath();
        var api = new ArrayList<String>();
        for (int i = 0; i < json.getList("series[0].derived").size(); i++) {
            var made = "series[0].derived[" + i + "].";
            api.add(String.join(
                    " ",
                    json.getString(made + "period.key"),
                    words(json.getString(made + "value")),
                    json.getString(made + "completeness"),
                    words(json.getString(made + "none"))));
        }
        assertEquals(shown, api);
        assertEquals(shown, rows(csv));
        assertEquals(csv, text(series, "text/csv"));
        var table = ROW.matcher(page);
        var onPage = new ArrayList<String>();
        while (table.find()) {
            onPage.addFirst(table.group(1) + " " + table.group(2) + " " + table.group(3));
        }
        assertEquals(List.of("2012-05 11 2/2", "2012-06  1/2", "2012-07  1/2"), onPage);
        given().accept(JsonStat.MEDIA_TYPE)
                .get(series)
                .then()
                .statusCode(200)
                .body("value", equalTo(Map.of("0", 11)))
                .body("status.'0'", equalTo("P"))
                .body("status.'2'", equalTo("Q"))
                .body("dimension.area.category.label." + county, equalTo("Weald & <Marsh>"))
                .body(
                        "note[0]",
                        equalTo("The figures of " + county + " are made of those of its parts " + one + ", " + two
                                + "; nobody returned them, and they are not rated."));
    }

    @Test
    void leadsToItsPartsAndToTheOtherAreas() {
        // Given
        var page = Browser.shared().withoutScript(1280);
        // When
        page.navigate(address(visits.code() + "?area=" + county));
        // Then
        assertEquals(
                "Visits stood at 11 in May 2012, made of the figures of the area's parts.",
                page.locator(".govuk-body-l").textContent());
        var main = page.locator("main").textContent();
        assertTrue(main.contains("Area: Weald & <Marsh> (" + county + ")"), main);
        assertTrue(main.contains("no value: nothing is published for some part yet"), main);
        assertTrue(main.contains("no value: a part is suppressed"), main);
        assertTrue(main.contains("(" + two + "), from 1 April 2009 to 31 March 2020"), main);
        assertEquals(0, page.locator("svg.xmr, .rag").count());
        assertEquals(2, page.locator("#areas a").count());
        // When
        page.locator("#parts ~ ul a").first().click();
        // Then
        assertEquals(
                "Visits fell to 1 in July 2012; there are too few figures yet to tell change from chance.",
                page.locator(".govuk-body-l").textContent());
        page.close();
    }

    @Test
    void whatIsNotSummedSaysSoAndNamesTheParts() {
        // Given
        var plain = indicator(false);
        visits = plain;
        publish(one, "2012-05", Map.of("value", 5));
        // When
        var page = text("/indicators/" + plain.code() + "?area=" + county, "text/html");
        // Then
        assertTrue(page.contains("the definition does not let figures be summed over areas"), page);
        assertTrue(page.contains("/indicators/" + plain.code() + "?area=" + one), page);
        assertEquals(List.of(), rowsOf(page));
    }

    @Test
    void isFreeOfViolationsAndNeverScrollsSidewaysAtAnyWidth() {
        Browser.shared().atEachWidth(page -> {
            page.navigate(address(visits.code() + "?area=" + county));
            page.locator("#areas summary").click();
            Browser.assertClean(page);
        });
    }

    private static String address(String below) {
        return RestAssured.baseURI + ":" + RestAssured.port + "/indicators/" + below;
    }

    private static String text(String path, String type) {
        return given().accept(type).get(path).then().statusCode(200).extract().asString();
    }

    private static String words(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> rowsOf(String page) {
        var found = new ArrayList<String>();
        var table = ROW.matcher(page);
        while (table.find()) {
            found.add(table.group(1));
        }
        return found;
    }

    private static List<String> rows(String csv) throws IOException {
        var rows = new ArrayList<String>();
        for (var row : CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv))) {
            assertEquals("", row.get("vintage") + row.get("publishedAt") + row.get("rating") + row.get("cause"));
            rows.add(String.join(" ", row.get("period"), row.get("value"), row.get("derived"), row.get("noValue")));
        }
        return rows;
    }

    private Council.Known indicator(boolean additive) {
        return Council.active("""
                {"code": "%s", "name": "Visits", "role": "PERFORMANCE", "areaCodes": ["%s", "%s", "%s"],
                 "definition": {"validFrom": "2010-04-01", "kind": "FLOW", "basis": "PERIOD", "frequency": "MONTHLY",
                   "calendar": "FINANCIAL", "unit": "COUNT", "publishedScale": 0, "additiveAreas": %s,
                   "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD"}}""".formatted(Council.code(), county, one, two, additive));
    }

    private void publish(String area, String month, Map<String, Object> figure) {
        var whole = new LinkedHashMap<String, Object>(Map.of(
                "indicatorCode",
                visits.code(),
                "areaCode",
                area,
                "period",
                month,
                "source",
                Map.of("title", "Return")));
        whole.putAll(figure);
        Council.published(whole);
    }
}
