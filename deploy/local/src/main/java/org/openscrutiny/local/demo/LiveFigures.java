package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Progress;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;

/** Indicators with targets and the figures of the last months: an officer enters them, an approver lets them out. */
record LiveFigures(Api api, Progress progress, LocalDate day) {
    private static final String INDICATORS = "/v1/indicators";
    private static final int APRIL = 4;

    /** All of the file; answers the ids by name. */
    Map<String, String> load() {
        JsonNode facts = Facts.json("live/figures.json");
        String area = facts.path("area").asText();
        Map<String, String> made = new TreeMap<>();
        for (JsonNode row : facts.path("indicators")) {
            String id = indicator(row.path("indicator"), area);
            String code = row.path("indicator").path("code").asText();
            YearMonth last = YearMonth.from(day).minusMonths(1);
            for (int year = financialYear(last.minusMonths(2)); year <= financialYear(YearMonth.from(day)); year++) {
                target(row.path("target"), code, area, year);
            }
            for (JsonNode value : row.path("values")) {
                figure(value, code, area);
            }
            made.put(row.path("indicator").path("name").asText(), id);
            progress.count(
                    "indicators with figures",
                    made.size(),
                    facts.path("indicators").size());
        }
        return made;
    }

    /** An indicator in use for five years. */
    String indicator(JsonNode facts, String area) {
        ObjectNode wish = Facts.copy(facts);
        wish.putArray("areaCodes").add(area);
        wish.withObject("/definition").put("validFrom", (financialYear(YearMonth.from(day)) - 5) + "-04-01");
        Api officer = api.as(Role.OFFICER);
        String id = officer.post(Service.PERFORMANCE, INDICATORS, wish).id();
        String indicator = INDICATORS + "/" + id;
        String definition = "/definitions/1/transitions";
        officer.postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "SUBMIT"));
        api.as(Role.APPROVER).postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "APPROVE"));
        officer.postOn(Service.PERFORMANCE, indicator, "/transitions", Map.of("command", "ACTIVATE"));
        return id;
    }

    private void target(JsonNode facts, String code, String area, int year) {
        ObjectNode wish = Facts.copy(facts);
        wish.put("indicatorCode", code).put("areaCode", area).put("period", "FY" + year);
        Api officer = api.as(Role.OFFICER);
        String target = "/v1/targets/"
                + officer.post(Service.PERFORMANCE, "/v1/targets", wish).id();
        officer.postOn(Service.PERFORMANCE, target, "/transitions", Map.of("command", "SUBMIT"));
        api.as(Role.APPROVER).postOn(Service.PERFORMANCE, target, "/transitions", Map.of("command", "APPROVE"));
    }

    private void figure(JsonNode facts, String code, String area) {
        ObjectNode wish = Facts.copy(facts);
        wish.remove("monthsAgo");
        YearMonth month =
                YearMonth.from(day).minusMonths(facts.path("monthsAgo").asInt());
        wish.put("indicatorCode", code).put("areaCode", area).put("period", month.toString());
        wish.putObject("source").put("publisher", "Northmere County Council").put("title", "Monthly return");
        String observation = "/v1/observations/"
                + api.as(Role.OFFICER)
                        .post(Service.PERFORMANCE, "/v1/observations", wish)
                        .id();
        api.as(Role.APPROVER).postOn(Service.PERFORMANCE, observation, "/transitions", Map.of("command", "APPROVE"));
    }

    /** The year that begins in its April. */
    private static int financialYear(YearMonth month) {
        return month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear();
    }
}
