package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/**
 * Figures of an indicator of their own, a month each back from the last one; every second wish is the approval of the
 * figure before it.
 */
final class ObservationWrites implements KillDrill.Writing {
    private static final int MONTHS = 24;

    private final RunningSystem system;
    private final Api api;
    private final String code;
    private final String indicator;
    private final YearMonth last;

    private ObservationWrites(RunningSystem system, Api api, String code, String indicator, YearMonth last) {
        this.system = system;
        this.api = api;
        this.code = code;
        this.indicator = indicator;
        this.last = last;
    }

    static ObservationWrites prepare(RunningSystem system, YearMonth last) {
        Api api = system.api("smoke " + System.nanoTime());
        String code =
                "SMOKE-" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("code", code.substring(0, Math.min(code.length(), 20)))
                .put("name", "Smoke " + code)
                .put("role", "PERFORMANCE");
        wish.putArray("areaCodes").add(LiveObjects.AREA);
        wish.putObject("definition")
                .put("validFrom", last.minusMonths(MONTHS + 12L).atDay(1).toString())
                .put("kind", "FLOW")
                .put("basis", "PERIOD")
                .put("frequency", "MONTHLY")
                .put("calendar", "FINANCIAL")
                .put("unit", "COUNT")
                .put("publishedScale", 0)
                .put("polarity", "HIGHER_IS_BETTER")
                .put("ruleFamily", "FLOOR_STANDARD");
        String id = api.as(Role.OFFICER)
                .post(Service.PERFORMANCE, "/v1/indicators", wish)
                .id();
        String indicator = "/v1/indicators/" + id;
        String definition = "/definitions/1/transitions";
        api.as(Role.OFFICER).postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "SUBMIT"));
        api.as(Role.APPROVER).postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "APPROVE"));
        api.as(Role.OFFICER).postOn(Service.PERFORMANCE, indicator, "/transitions", Map.of("command", "ACTIVATE"));
        return new ObservationWrites(system, api, wish.path("code").asText(), id, last);
    }

    @Override
    public Service service() {
        return Service.PERFORMANCE;
    }

    @Override
    public int writes() {
        return MONTHS;
    }

    @Override
    public KeyedWrites.Outcome write(IntConsumer afterEach) {
        KeyedWrites submissions = new KeyedWrites(api.as(Role.OFFICER), service());
        KeyedWrites approvals = new KeyedWrites(api.as(Role.APPROVER), service());
        KeyedWrites.Outcome all = KeyedWrites.Outcome.NONE;
        for (int month = 0; month < MONTHS; month++) {
            KeyedWrites.Outcome submitted = submissions.post("/v1/observations", figure(month));
            String observation = "/v1/observations/" + submitted.ids().getFirst();
            KeyedWrites.Outcome approved = approvals.postOn(
                    observation,
                    "/transitions",
                    JsonNodeFactory.instance.objectNode().put("command", "APPROVE"));
            all = all.and(submitted).repeated(approved.repeats());
            afterEach.accept(month + 1);
        }
        return all;
    }

    /** Published figures only, each with one rating of the month. */
    @Override
    public List<String> present() {
        Api anybody = system.api("smoke");
        List<JsonNode> ratings =
                Listed.items(anybody, service(), "/v1/ratings?indicatorId=" + indicator + "&measure=PERIOD&limit=200");
        Unmet.equal(MONTHS, ratings.size(), "the number of ratings of " + code);
        return Listed.ids(anybody, service(), "/v1/observations?indicatorId=" + indicator + "&limit=200");
    }

    private ObjectNode figure(int month) {
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("indicatorCode", code)
                .put("areaCode", LiveObjects.AREA)
                .put("period", last.minusMonths(month).toString())
                .put("value", 100 + month);
        wish.putObject("source").put("publisher", "Smoke").put("title", "Smoke");
        return wish;
    }
}
