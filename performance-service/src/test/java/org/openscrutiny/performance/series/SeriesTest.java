package org.openscrutiny.performance.series;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

/** Series, charts, directions and forecasts as everybody reads them. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SeriesTest {
    /** The number by itself: ids hold such digits, too. */
    private static final Pattern FIGURE_UNDER_EMBARGO = Pattern.compile("\\b999\\b");

    @Test
    void theChartIsThatOfTheRuleSet() {
        // Given
        var known = Drawn.months(Drawn.SHIFT);
        // When
        var fixed = Drawn.read(known, "/xmr?fixAfter=12&target=60");
        // Then
        fixed.statusCode(200)
                .body("groups[0].limits.mean", is(50))
                .body("groups[0].limits.lpl", is(42.02f))
                .body("groups[0].limits.upl", is(57.98f))
                .body("points.cause[11]", is("COMMON"))
                .body("points.cause[12]", is("SHIFT_7_HIGH"))
                .body("variation", is("IMPROVEMENT"))
                .body("assurance", is("CONSISTENT_FAIL"));
        Drawn.read(Drawn.months("1 2 1"), "/xmr")
                .body("trialLimits", is(true))
                .body("variation", nullValue())
                .body("groups[0].limits", notNullValue());
        Drawn.read(Drawn.count("PERIOD", "NEUTRAL"), "/xmr").statusCode(200).body("points", empty());
    }

    @Test
    void aSeriesShowsRatingsGapsAndNothingUnderEmbargo() {
        // Given
        var known = Drawn.months("40 41 - 43");
        var figure = Council.figure(known.code(), "2010-08", 999);
        figure.remove("printed");
        var embargoed = Council.submitted(figure);
        Council.approver()
                .move(embargoed, Map.of("command", "APPROVE", "publishAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        // When
        var series = Drawn.read(known, "/series");
        // Then
        series.statusCode(200)
                .body("series[0].type", is("MONTH"))
                .body("series[0].points.value", contains(40, 41, 43))
                .body("series[0].gaps", contains("2010-06"))
                .body("series[0].points[0].rating.reason", is("TARGET_ABSENT"));
        for (var route : List.of("/series", "/xmr", "/direction", "/forecast")) {
            var everybody = Drawn.read(known, route).statusCode(200).extract().asString();
            assertFalse(FIGURE_UNDER_EMBARGO.matcher(everybody).find(), everybody);
            assertEquals(
                    everybody,
                    Council.approver()
                            .request()
                            .get("/v1/indicators/" + known.id() + route)
                            .asString());
        }
        Drawn.read(known, "/series?period=2010-05..2010-07").body("series[0].points", hasSize(2));
        Drawn.read(known, "/series?period=2010-07..2010-05&type=DAY")
                .statusCode(400)
                .body("errors.code", hasItem("ORDER"))
                .body("errors", hasSize(2));
        Drawn.read(known, "/xmr").body("points[2].period", is("2010-06")).body("points[2].value", nullValue());
    }

    @Test
    void runningTotalsAreRefusedAndTheirMonthsAreNamed() {
        // Given
        var rolling = Drawn.count("ROLLING", "HIGHER_IS_BETTER");
        Drawn.publish(rolling.code(), List.of(Map.entry("R12-2012-04", "120"), Map.entry("R12-2012-05", "118")));
        var total = Drawn.count("CUMULATIVE_IN_YEAR", "HIGHER_IS_BETTER");
        Drawn.publish(
                total.code(),
                List.of(
                        Map.entry("2012-04", "5"), Map.entry("2012-05", "6"),
                        Map.entry("YTD-2012-04", "5"), Map.entry("YTD-2012-05", "11")));
        // When, Then
        for (var route : List.of("/xmr", "/forecast")) {
            Drawn.read(rolling, route)
                    .statusCode(422)
                    .body("type", containsString("chart-not-meaningful"))
                    .body("errors[0].message", containsString("/series?area=E10000016"));
        }
        Drawn.read(total, "/xmr")
                .statusCode(422)
                .body("detail", containsString("months alone"))
                .body("errors[0].message", containsString("/xmr?area=E10000016&type=MONTH"));
        Drawn.read(total, "/xmr?type=MONTH").statusCode(200).body("points.value", contains(5, 6));
        Drawn.read(total, "/direction").body("items[0].movement", is("IMPROVED"));
        Drawn.read(rolling, "/direction")
                .body("items[0].movement", is("WORSENED"))
                .body("items[0].against", is("against the same month last year"))
                .body("items[2].none", is("ROLLING"));
        Drawn.read(total, "/xmr?type=MONTH&fixAfter=8")
                .statusCode(422)
                .body("type", containsString("validation"))
                .body("errors[0].pointer", equalTo("fixAfter"));
        Drawn.read(total, "/xmr?fixAfter=x&screenOutliers=1&target=1e9&type=DAY")
                .statusCode(400)
                .body("errors", hasSize(4));
    }

    @Test
    void longerPeriodsAreDerivedBesideWhatWasReported() {
        // Given: May 2012 reported with a running total that its months do not give
        var total = Drawn.count("CUMULATIVE_IN_YEAR", "HIGHER_IS_BETTER");
        Drawn.publish(
                total.code(),
                List.of(
                        Map.entry("2012-04", "5"),
                        Map.entry("2012-05", "6"),
                        Map.entry("2012-07", "4"),
                        Map.entry("YTD-2012-05", "12")));
        // When
        var series = Drawn.read(total, "/series?type=QUARTER,YEAR_TO_DATE,ROLLING");
        // Then
        series.statusCode(200)
                .body("series.type", contains("QUARTER", "YEAR_TO_DATE", "ROLLING"))
                .body("series[0].points", empty())
                .body("series[0].derived.period.key", contains("FY2012-Q1", "FY2012-Q2"))
                .body("series[0].derived.completeness", contains("2/3", "1/3"))
                .body("series[0].derived[0].none", is("INCOMPLETE"))
                .body("series[1].points.value", contains(12))
                .body("series[1].derived[0].period.key", is("YTD-2012-05"))
                .body("series[1].derived[0].value", is(11))
                .body("series[1].derived[0].reported", is(12))
                .body("series[1].derived[0].differs", is(true))
                .body("series[1].derived[0].proposedCheck.kind", is("TOTAL"))
                .body("series[1].derived[0].ruleSet", is(Map.of("id", "AGGREGATION", "version", 1)))
                .body("series[2].derived[0].completeness", is("1/12"));
        Drawn.read(total, "/series").body("series.type", contains("MONTH", "YEAR_TO_DATE"));
        var check = series.extract().jsonPath().getMap("series[1].derived[0].proposedCheck");
        Council.officer()
                .post("/v1/figure-checks", check)
                .then()
                .statusCode(201)
                .body("verdict", is("CONFLICT"));
    }

    @Test
    void aNewDefinitionStartsANewSeriesUnlessItSaysYes() {
        // Given
        var known = Drawn.months(Drawn.SHIFT);
        // When
        redefine(known, "YES", "2010-08-01");
        // Then
        Drawn.read(known, "/xmr").body("points", hasSize(19)).body("beganBy", nullValue());
        // When
        redefine(known, "PARTLY", "2011-04-01");
        // Then
        Drawn.read(known, "/xmr").body("points", hasSize(7)).body("beganBy", is("definition 3 holds from 2011-04-01"));
        Drawn.read(known, "/series").body("series[0].points[12].breaks", notNullValue());
        Drawn.read(known, "/direction")
                .body("items[1].none", is("SERIES_BREAK"))
                .body("items.ruleSet", everyItem(is(Map.of("id", "DIRECTION_OF_TRAVEL", "version", 1))));
    }

    @Test
    void aFlowIsForecastFromItsOwnPast() {
        // Given: 12 months of 2010/11, then three of 2011/12
        var known = Drawn.months("10 12 11 10 12 11 12 10 11 12 10 11 12 10 11");
        // When, Then
        Drawn.read(known, "/forecast?target=130")
                .statusCode(200)
                .body("computed.expected", is(132))
                .body("computed.probabilityMet", is(0.669328f))
                .body("computed.yearToDate", is(33))
                .body("year", is("FY2011"))
                .body("ruleSet", is(Map.of("id", "FORECAST", "version", 1)));
        Drawn.read(Drawn.months("1 2 3"), "/forecast").body("none", is("TOO_FEW_POINTS"));
        Drawn.read(Drawn.months("1 - 3"), "/forecast").body("none", is("YEAR_TO_DATE_INCOMPLETE"));
        Drawn.read(Council.percentage(), "/forecast").body("none", is("NOT_A_FLOW"));
    }

    @Test
    void twoHundredPointsCostTheStatementsOfOne() {
        // Given
        var one = Drawn.months("50");
        var many = Drawn.months("50");
        TestDatabase.ask("""
                insert into public_state (type, id, public_version, payload, deleted)
                select type, id || '-' || n, 1, (payload::jsonb || jsonb_build_object('id', id || '-' || n, 'value', 50 + n * 7 %% 11,
                    'period', jsonb_build_object('key', to_char(month, 'YYYY-MM'), 'type', 'MONTH', 'label', 'copied',
                        'start', to_char(month, 'YYYY-MM-DD'),
                        'end', to_char(month + interval '1 month' - interval '1 day', 'YYYY-MM-DD'))))::text, false
                from public_state, generate_series(1, 199) n,
                    lateral (select timestamp '2010-04-01' + n * interval '1 month' as month) m
                where type in ('performance.observation', 'performance.rating') and payload::jsonb ->> 'indicatorId' = '%s'""".formatted(many.id()));
        // When, Then
        for (var route : List.of("/series", "/xmr", "/direction", "/forecast")) {
            var few = Statements.ofGet("/v1/indicators/" + one.id() + route, "");
            var all = Statements.ofGet("/v1/indicators/" + many.id() + route, "");
            assertEquals(few.size(), all.size(), route + ": " + few + " against " + all);
        }
        Drawn.read(many, "/xmr").body("points", hasSize(200));
    }

    private static void redefine(Council.Known known, String comparable, String from) {
        var path = "/v1/indicators/" + known.id();
        var terms = """
                {"validFrom": "%s", "kind": "FLOW", "basis": "PERIOD", "frequency": "MONTHLY", "calendar": "FINANCIAL",
                 "unit": "COUNT", "publishedScale": 0, "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD",
                 "comparableWithPrevious": "%s", "changeReason": "DEFINITION_CHANGE"}""".formatted(from, comparable);
        var drafted = Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(terms)
                .post(path + "/definitions");
        drafted.then().statusCode(201);
        var definition = drafted.header("Location");
        Council.officer().move(definition, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(definition, Map.of("command", "APPROVE")).then().statusCode(200);
    }
}
