package org.openscrutiny.chassis.testing;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads, without a token, every address that the running service answers: each route of an {@code id} once for each
 * object known, with and without {@code asOf}, lists page by page with one object a page, as CSV, and the changes as a
 * stream. What comes back is kept whole but for the header Date.
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

    /**
     * @param past an instant in the middle of the story
     * @param streams whether to read the stream too, which takes as long as all else
     */
    static Map<String, String> of(Stage stage, Instant past, StepTraces traces, boolean streams) {
        var walk = new PublicWalk(stage, past, traces);
        Routes.readable().forEach(walk::route);
        if (streams) {
            walk.stream();
        }
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

    /** The changes once more, as server-sent events from the first one on. */
    private void stream() {
        int changes = Integer.parseInt(TestDatabase.askAsPublic("select count(*) from public_change"));
        try (var stream = EventStream.open("/v1/changes", "", "")) {
            for (int i = 1; i <= changes; i++) {
                seen.put("event of the stream %03d".formatted(i), String.valueOf(stream.nextChange()));
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
