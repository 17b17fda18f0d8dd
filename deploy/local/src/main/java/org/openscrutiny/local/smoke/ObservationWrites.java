package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
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
    private final SmokeIndicator indicator;
    private final YearMonth last;

    private ObservationWrites(RunningSystem system, Api api, SmokeIndicator indicator, YearMonth last) {
        this.system = system;
        this.api = api;
        this.indicator = indicator;
        this.last = last;
    }

    static ObservationWrites prepare(RunningSystem system, YearMonth last) {
        SmokeIndicator indicator =
                SmokeIndicator.inUse(system, last.minusMonths(MONTHS + 12L).atDay(1));
        return new ObservationWrites(system, system.api("smoke " + System.nanoTime()), indicator, last);
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
        List<JsonNode> ratings = Listed.items(
                anybody, service(), "/v1/ratings?indicatorId=" + indicator.id() + "&measure=PERIOD&limit=200");
        Unmet.equal(MONTHS, ratings.size(), "the number of ratings of " + indicator.code());
        return Listed.ids(anybody, service(), "/v1/observations?indicatorId=" + indicator.id() + "&limit=200");
    }

    private ObjectNode figure(int month) {
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("indicatorCode", indicator.code())
                .put("areaCode", LiveObjects.AREA)
                .put("period", last.minusMonths(month).toString())
                .put("value", 100 + month);
        wish.putObject("source").put("publisher", "Smoke").put("title", "Smoke");
        return wish;
    }
}
