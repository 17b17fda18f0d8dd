package org.openscrutiny.performance.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Browser;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.commentary.Remarks;
import org.openscrutiny.performance.series.Drawn;

/** Chart, table, CSV and API have the same figures; the page reads without script and without a fault. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class IndicatorPageTest {
    private static final long SEED = 20_261_122L;
    private static final int SERIES = Boolean.getBoolean("scrutiny.proof") ? 200 : 4;
    private static final Pattern DRAWN =
            Pattern.compile("data-period=\"([^\"]+)\" data-value=\"([^\"]+)\" data-cause=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile(
            "<tr class=\"govuk-table__row\" data-period=\"([^\"]+)\">.*?<data value=\"([^\"]*)\">", Pattern.DOTALL);

    @Test
    void chartTableCsvAndApiAgree() throws IOException {
        var random = new Random(SEED);
        for (int run = 0; run < SERIES; run++) {
            // Given
            var known = Drawn.months(series(random));
            var what = "seed " + SEED + " run " + run;
            // When
            var page = given().get("/indicators/" + known.code())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            var csv = given().get("/indicators/" + known.code() + "/figures.csv")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            // Then
            var api = api(known, "/series", "series[0].points", "period.key");
            assertEquals(api, api(known, "/xmr", "points", "period"), what);
            assertEquals(api, matched(DRAWN, page), what);
            assertEquals(api, matched(ROW, page), what);
            assertEquals(api, column(csv, "value"), what);
            assertEquals(causes(known), causes(csv), what);
            assertEquals(
                    csv,
                    given().accept("text/csv")
                            .get("/v1/indicators/" + known.id() + "/series")
                            .asString(),
                    what);
        }
    }

    @Test
    void saysInOneSentenceWhatTheChartShows() {
        // Given
        var known = Drawn.months(Drawn.SHIFT);
        // When
        var page = Browser.shared().withoutScript(1280);
        page.navigate(address(known));
        // Then
        assertEquals("Reports of <litter> & \"fly-tipping\"", page.locator("h1").textContent());
        var sentence = page.locator(".govuk-body-l").textContent();
        assertTrue(sentence.contains("fell to 51 in October 2011"), sentence);
        assertTrue(sentence.contains("real improvement") || sentence.contains("usual variation"), sentence);
        assertEquals(19, page.locator("svg.xmr [data-period]").count());
        var chart = page.locator("svg.xmr");
        assertEquals("img", chart.getAttribute("role"));
        assertTrue(chart.locator("desc").textContent().startsWith(sentence), chart.innerHTML());
        assertTrue(page.locator("#forecast + p").textContent().contains("Expected at the end of the year FY2011"));
        page.close();
    }

    @Test
    void showsWhatWasSaidOfARatingAndWhatItWasBefore() {
        // Given 71% that was explained, and revised to 77% later
        var known = Council.percentage();
        Council.target(known.code(), 80, 75);
        var figure = Council.published(Council.figure(known.code(), "YTD-2012-05", 71));
        var quiet = Statements.ofGet("/indicators/" + known.code(), "").size();
        var rating = Council.rating(known.code(), "YTD-2012-05", "YEAR_TO_DATE");
        String was = rating.path("reasonText");
        var text = Remarks.drafted(rating.path("id"));
        Council.officer().move(text, Map.of("command", "SUBMIT")).then().statusCode(200);
        given().get("/indicators/" + known.code()).then().body(not(containsString("Two posts were vacant.")));
        Council.approver().move(text, Map.of("command", "APPROVE")).then().statusCode(200);
        assertEquals(quiet, Statements.ofGet("/indicators/" + known.code(), "").size());
        Council.revised(figure, 77);
        Council.approver().move(figure, Map.of("command", "APPROVE")).then().statusCode(200);
        var page = Browser.shared().withoutScript(1280);
        // When
        page.navigate(address(known));
        // Then
        var said = page.locator("#commentary ~ dl").first().textContent();
        assertTrue(said.contains("71% were registered in five days."), said);
        assertTrue(said.contains("Two posts were vacant.") && said.contains("Both are filled from July on."), said);
        var row = page.locator("tr[data-period='YTD-2012-05']");
        assertEquals("Amber", row.locator("td > .rag").textContent());
        assertTrue(row.textContent().contains("Made again: the figure was revised"), row.textContent());
        assertFalse(row.locator(".govuk-details__text").isVisible());
        // When
        row.locator("summary").click();
        // Then
        assertTrue(row.locator(".govuk-details__text").isVisible());
        assertEquals("Red", row.locator("details .rag").textContent());
        assertEquals(was, row.locator("details .reason").textContent());
        page.close();
        assertEquals(
                quiet + 1, Statements.ofGet("/indicators/" + known.code(), "").size());
        Browser.shared().atEachWidth(audited -> assertClean(audited, known));
    }

    @Test
    void isFreeOfViolationsAndNeverScrollsSidewaysAtAnyWidth() {
        // Given, When, Then
        var charted = Drawn.months(Drawn.SHIFT + " 90 - 51");
        var rolling = Drawn.count("ROLLING", "LOWER_IS_BETTER");
        Drawn.publish(rolling.code(), List.of(Map.entry("R12-2012-04", "120"), Map.entry("R12-2012-05", "118")));
        Browser.shared().atEachWidth(page -> assertClean(page, charted));
        try (var narrow = Browser.shared().forAudit(320)) {
            assertClean(narrow, rolling);
            assertClean(narrow, Drawn.count("PERIOD", "NEUTRAL"));
        }
        given().get("/indicators/NOT-THERE").then().statusCode(404);
    }

    private static void assertClean(Page page, Council.Known known) {
        page.navigate(address(known));
        Browser.assertClean(page);
    }

    private static String address(Council.Known known) {
        return RestAssured.baseURI + ":" + RestAssured.port + "/indicators/" + known.code();
    }

    /** 2 to 30 months with two decimals, one in eight missing; the ends are there. */
    private static String series(Random random) {
        var values = new ArrayList<String>();
        int size = random.nextInt(2, 31);
        for (int i = 0; i < size; i++) {
            boolean missing = i > 0 && i < size - 1 && random.nextInt(8) == 0;
            values.add(
                    missing
                            ? "-"
                            : BigDecimal.valueOf(random.nextInt(4000, 6000), 2).toPlainString());
        }
        return String.join(" ", values);
    }

    private static Map<String, BigDecimal> api(Council.Known known, String route, String list, String period) {
        var values = new TreeMap<String, BigDecimal>();
        var path = Drawn.read(known, route).statusCode(200).extract().jsonPath();
        List<Object> points = path.getList(list);
        for (int i = 0; i < points.size(); i++) {
            var value = path.getString(list + "[" + i + "].value");
            if (value != null) {
                values.put(path.getString(list + "[" + i + "]." + period), plain(value));
            }
        }
        return values;
    }

    private static Map<String, BigDecimal> matched(Pattern pattern, String page) {
        var values = new TreeMap<String, BigDecimal>();
        var found = pattern.matcher(page);
        while (found.find()) {
            values.put(found.group(1), plain(found.group(2)));
        }
        return values;
    }

    private static Map<String, BigDecimal> column(String csv, String name) throws IOException {
        var values = new TreeMap<String, BigDecimal>();
        for (var row : CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv))) {
            values.put(row.get("period"), plain(row.get(name)));
        }
        return values;
    }

    private static Map<String, String> causes(String csv) throws IOException {
        var causes = new TreeMap<String, String>();
        for (var row : CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv))) {
            causes.put(row.get("period"), row.get("cause"));
        }
        return causes;
    }

    private static Map<String, String> causes(Council.Known known) {
        var causes = new TreeMap<String, String>();
        List<Map<String, Object>> points =
                Drawn.read(known, "/xmr").extract().jsonPath().getList("points");
        points.stream()
                .filter(p -> p.get("cause") != null)
                .forEach(p -> causes.put(String.valueOf(p.get("period")), String.valueOf(p.get("cause"))));
        return causes;
    }

    private static BigDecimal plain(String value) {
        return new BigDecimal(value).stripTrailingZeros();
    }
}
