package org.openscrutiny.chassis.testing;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads, without a token, every address that the running service answers: each route of an {@code id} once for each
 * object known, with and without {@code asOf}, lists page by page with one object a page, and as CSV. What comes back is kept whole but
 * for the header Date.
 */
final class PublicWalk {

    private static final int MOST_PAGES = 500;

    private final Map<String, String> seen = new TreeMap<>();
    private final Stage stage;
    private final Instant past;
    private final StepTraces traces;

    private PublicWalk(Stage stage, Instant past, StepTraces traces) {
        this.stage = stage;
        this.past = past;
        this.traces = traces;
    }

    /** @param past an instant in the middle of the story */
    static Map<String, String> of(Stage stage, Instant past, StepTraces traces) {
        var walk = new PublicWalk(stage, past, traces);
        Routes.readable().forEach(walk::route);
        return walk.seen;
    }

    private void route(String template, boolean takesAsOf) {
        if (!template.contains("{")) {
            read(template, "");
            read(template, "text/csv");
            pages(template + "?limit=1");
            return;
        }
        for (var id : stage.ids()) {
            var path = template.replaceAll("\\{[^}]*}", id);
            read(path, "");
            if (takesAsOf) {
                read(path + "?asOf=" + past, "");
            }
            if (!template.contains("{id}")) {
                return;
            }
        }
    }

    private void pages(String first) {
        var next = first;
        for (int page = 0; page < MOST_PAGES && !next.isEmpty() && !seen.containsKey("GET " + next); page++) {
            var answer = read(next, "");
            boolean listed = answer.status() == 200
                    && answer.header("content-type").startsWith("application/json")
                    && !answer.json().path("items").isEmpty();
            var link = listed ? answer.json().path("next").asText("") : "";
            next = link.isEmpty() || link.contains("limit=") ? link : link + "&limit=1";
        }
    }

    private Answer read(String path, String accept) {
        var request = Wire.get(path).header("traceparent", traces.traceparent());
        var answer = (accept.isEmpty() ? request : request.header("Accept", accept)).send();
        seen.put("GET " + path + (accept.isEmpty() ? "" : " as " + accept), Masked.raw(answer));
        return answer;
    }
}
