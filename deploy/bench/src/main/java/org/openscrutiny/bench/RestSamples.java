package org.openscrutiny.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;
import org.openscrutiny.local.Waiting;

/** How long publications take to show in the summary of a priority, asked for over REST again and again. */
final class RestSamples {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;
    private final String priority;
    private final JsonNode before;
    private final Set<String> filed = new HashSet<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    /** Milliseconds. */
    record Spread(long samples, double p50, double p95, double p99, double most) {}

    /** Looks at the first priority there is. */
    RestSamples(Api api) {
        this.api = api;
        var first = api.get(Service.CSA, "/v1/priorities?limit=1")
                .json()
                .path("items")
                .path(0);
        this.priority = "/v1/priorities/" + first.path("id").asText();
        this.before = api.get(Service.CSA, priority + "/indicators").json();
    }

    /** Files the indicators under the priority, beside those that are there. */
    void file(Collection<String> indicatorIds) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        ArrayNode links = wish.putArray("links");
        before.path("links").forEach(links::add);
        indicatorIds.forEach(id -> links.addObject().put("indicatorId", id).put("kind", "CONTEXT"));
        api.as(Role.COORDINATOR).putBelow(Service.CSA, priority, "/indicators", wish);
        filed.addAll(indicatorIds);
    }

    /** Whether its indicator is filed. */
    boolean holds(SubmittedFigures.Figure figure) {
        return filed.contains(figure.indicatorId());
    }

    /** Puts the links back as they were. */
    void unfile() {
        api.as(Role.COORDINATOR).putBelow(Service.CSA, priority, "/indicators", before);
    }

    /** Waits until the figure, or one of a later month that came before it, shows. */
    void look(SubmittedFigures.Figure figure, long begun) {
        if (!Waiting.until(PATIENCE, () -> shows(figure))) {
            throw new IllegalStateException("a published figure did not show within " + PATIENCE.toSeconds() + " s");
        }
        nanos.add(System.nanoTime() - begun);
    }

    private boolean shows(SubmittedFigures.Figure figure) {
        for (JsonNode row : api.get(Service.CSA, priority + "/summary").json().path("indicators")) {
            if (row.path("indicatorId").asText().equals(figure.indicatorId())) {
                return row.path("period").asText().compareTo(figure.period()) >= 0;
            }
        }
        return false;
    }

    Spread spread() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(List<Long> sorted, double quantile) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int place = Math.max(0, (int) Math.ceil(sorted.size() * quantile) - 1);
        return Math.round(sorted.get(place) / 1e5) / 10.0;
    }
}
