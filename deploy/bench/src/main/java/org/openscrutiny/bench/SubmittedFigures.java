package org.openscrutiny.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;

/** Figures of indicators of the bench's own, submitted by an officer and waiting for an approver. */
final class SubmittedFigures {

    private static final String AREA = "E10000099";
    private static final YearMonth FIRST = YearMonth.of(2006, 4);
    private static final int MONTHS = 120;
    private static final Map<String, Object> DEFINITION = Map.of(
            "validFrom", FIRST.atDay(1).toString(),
            "kind", "FLOW",
            "basis", "PERIOD",
            "frequency", "MONTHLY",
            "calendar", "FINANCIAL",
            "unit", "COUNT",
            "publishedScale", 0,
            "polarity", "HIGHER_IS_BETTER",
            "ruleFamily", "FLOOR_STANDARD");

    private final Api api;
    private String code = "";
    private String indicatorId = "";
    private int month = MONTHS;

    SubmittedFigures(Api api) {
        this.api = api;
    }

    /**
     * A figure that waits.
     *
     * @param period its month, as in the key of its rating
     */
    record Figure(Api approver, String id, String etag, String indicatorId, String period) {

        void publish() {
            approver.with("If-Match", etag)
                    .post(Service.PERFORMANCE, "/v1/observations/" + id + "/transitions", Map.of("command", "APPROVE"));
        }
    }

    List<Figure> submit(int number) {
        var figures = new ArrayList<Figure>(number);
        while (figures.size() < number) {
            if (month == MONTHS) {
                nextIndicator();
            }
            figures.add(submitOne());
        }
        return figures;
    }

    private Figure submitOne() {
        var period = FIRST.plusMonths(month++).toString();
        var answer = api.as(Role.OFFICER)
                .post(
                        Service.PERFORMANCE,
                        "/v1/observations",
                        Map.of(
                                "indicatorCode", code,
                                "areaCode", AREA,
                                "period", period,
                                "value", 100 + month,
                                "source", Map.of("publisher", "Bench", "title", "Bench")));
        var etag = Objects.requireNonNull(answer.etag());
        return new Figure(api.as(Role.APPROVER), answer.id(), etag, indicatorId, period);
    }

    private void nextIndicator() {
        month = 0;
        code = ("BENCH-" + Long.toString(System.nanoTime(), Character.MAX_RADIX)).toUpperCase(Locale.ROOT);
        code = code.substring(0, Math.min(code.length(), 20));
        var wish = Map.of(
                "code",
                code,
                "name",
                "Bench " + code,
                "role",
                "PERFORMANCE",
                "areaCodes",
                List.of(AREA),
                "definition",
                DEFINITION);
        indicatorId = api.as(Role.OFFICER)
                .post(Service.PERFORMANCE, "/v1/indicators", wish)
                .id();
        var indicator = "/v1/indicators/" + indicatorId;
        var definition = "/definitions/1/transitions";
        api.as(Role.OFFICER).postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "SUBMIT"));
        api.as(Role.APPROVER).postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "APPROVE"));
        api.as(Role.OFFICER).postOn(Service.PERFORMANCE, indicator, "/transitions", Map.of("command", "ACTIVATE"));
    }
}
