package org.openscrutiny.csa.summary;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Figures;

/** Priorities with linked indicators, the ratings that come for them, and their summary of 28 February 2018. */
final class Summaries {

    static final String DAY = "?on=2018-02-28";

    private Summaries() {}

    static String priorityWith(List<String> indicators) {
        var agreement = Api.agreement("Summary");
        var priority = Api.priority(agreement, "P3", "Priority three");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var links = indicators.stream()
                .map(i -> Map.of("indicatorId", i, "kind", "OUTCOME"))
                .toList();
        Api.put(
                        "/v1/priorities/" + priority + "/indicators",
                        Api.tag("/v1/priorities/" + priority),
                        Map.of("links", links))
                .then()
                .statusCode(200);
        return priority;
    }

    static JsonPath summary(String priority) {
        return given().get("/v1/priorities/" + priority + "/summary" + DAY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Map<String, Object> ytd(String period, int value) {
        return Map.ofEntries(
                entry("period", Figures.period(period)),
                entry("measure", "YEAR_TO_DATE"),
                entry("value", value),
                entry("previous", 74),
                entry("target", 80),
                entry("floor", 75),
                entry("rating", "RED"),
                entry("reason", "BELOW_FLOOR"),
                entry("direction", "WORSENED"),
                entry("publishedAt", "2018-02-14T09:00:00Z"),
                entry("nextDueOn", "2018-03-14"));
    }

    static Map<String, Object> month(String period, int value, String nextDueOn) {
        return Map.of(
                "period",
                Figures.period(period),
                "value",
                value,
                "rating",
                "GREEN",
                "reason",
                "BELOW_TARGET",
                "flags",
                List.of("A"),
                "nextDueOn",
                nextDueOn);
    }

    static Map<String, Object> withdrawn() {
        return Map.of("period", Figures.period("YTD-2018-02"), "measure", "YEAR_TO_DATE", "deleted", true);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
