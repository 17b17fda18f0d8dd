package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** The colours that the paper of July 2012 prints: GREEN, AMBER, RED and none. */
record PrintedColours(RunningSystem system) {
    private static final List<Integer> MONTH = List.of(8, 5, 2, 13);
    private static final List<Integer> YEAR_TO_DATE = List.of(10, 4, 2, 12);
    private static final List<Integer> FORECAST = List.of(4, 2, 0, 3);

    String check() {
        JsonNode tallies = Listed.items(system.api("smoke"), Service.PERFORMANCE, "/v1/dashboards?limit=200").stream()
                .filter(dashboard ->
                        dashboard.path("period").path("key").asText().equals("2012-05"))
                .findFirst()
                .orElseThrow(() -> new Unmet("no dashboard of May 2012"))
                .path("tallies");
        Unmet.equal(MONTH, counts(tallies.path("month")), "the tally of the month");
        Unmet.equal(YEAR_TO_DATE, counts(tallies.path("yearToDate")), "the tally of the year to date");
        Unmet.equal(FORECAST, counts(tallies.path("forecast")), "the tally of the forecasts");
        return "month " + MONTH + ", year to date " + YEAR_TO_DATE + ", forecast " + FORECAST;
    }

    private static List<Integer> counts(JsonNode tally) {
        return List.of(
                tally.path("green").asInt(),
                tally.path("amber").asInt(),
                tally.path("red").asInt(),
                tally.path("none").asInt());
    }
}
