package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** A figure that turns RED, followed from the approver's request to the other two services. */
final class RatingLoop {
    /** How soon a published figure shows in the other services. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** Numerator and denominator give less than half: far below the floor of 70 percent. */
    private static final int CALLS = 1_000_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RunningSystem system;
    private final LiveObjects live;
    private final String month;
    private final Trace trace = Trace.begun();
    private String observation = "";

    RatingLoop(RunningSystem system, LiveObjects live, YearMonth month) {
        this.system = system;
        this.live = live;
        this.month = month.toString();
    }

    /** An officer posts the figure of the month, or revises it; the public does not see it yet. */
    String post() {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        wish.put("numerator", RANDOM.nextInt(CALLS / 2)).put("denominator", CALLS);
        wish.putObject("source").put("publisher", "Northmere Police").put("title", "Control room figures");
        String list = "/v1/observations?indicatorId=" + live.indicatorId() + "&period=" + month;
        JsonNode known = api(Role.OFFICER)
                .get(Service.PERFORMANCE, list)
                .json()
                .path("items")
                .path(0);
        if (known.isMissingNode()) {
            wish.put("indicatorCode", live.indicatorCode())
                    .put("areaCode", LiveObjects.AREA)
                    .put("period", month);
            observation = api(Role.OFFICER)
                    .post(Service.PERFORMANCE, "/v1/observations", wish)
                    .id();
            return "observation of " + month;
        }
        observation = known.path("id").asText();
        wish.put("reason", "Counted again");
        api(Role.OFFICER).postOn(Service.PERFORMANCE, "/v1/observations/" + observation, "/vintages", wish);
        return "revision of " + month;
    }

    /** An approver publishes it; it shows in both other services within the bound, with the trace of this request. */
    String approve() {
        long begun = System.nanoTime();
        api(Role.APPROVER)
                .with("traceparent", trace.next())
                .postOn(
                        Service.PERFORMANCE,
                        "/v1/observations/" + observation,
                        "/transitions",
                        JsonNodeFactory.instance.objectNode().put("command", "APPROVE"));
        String answered = Steps.seconds(begun);
        Unmet.within(BOUND, () -> traced(inSummary()));
        String summary = Steps.seconds(begun);
        Unmet.within(BOUND, () -> traced(inPanel()));
        String panel = Steps.seconds(begun);
        Unmet.check(
                Duration.ofNanos(System.nanoTime() - begun).compareTo(BOUND) <= 0,
                "it took " + panel + " s, more than " + BOUND.toSeconds());
        return "approved after " + answered + " s, RED in csa-service after " + summary
                + " s and in meetings-service after " + panel + " s, one trace";
    }

    private JsonNode traced(JsonNode figure) {
        Unmet.equal(trace.id(), figure.path("traceId").asText(), "the trace id of the figure");
        return figure;
    }

    /** The Kafka records carry the trace, and the feed of changes holds the same bytes. */
    String consumed() {
        List<Published> records = new TopicReader(system.kafka())
                .all(Service.PERFORMANCE.key()).stream()
                        .filter(record -> record.traceparent().contains(trace.id()))
                        .toList();
        Published rating = records.stream()
                .filter(record -> record.topic().equals("performance.rating.v1"))
                .filter(record -> record.json().path("rating").asText().equals("RED"))
                .findFirst()
                .orElseThrow(() -> new Unmet("no RED rating with this trace on Kafka"));
        boolean same = new ChangeFeeds(system, new TopicReader(system.kafka()))
                .feed(Service.PERFORMANCE).stream()
                        .anyMatch(change -> change.eventId().equals(rating.eventId())
                                && change.data().equals(rating.data()));
        Unmet.check(same, "/v1/changes has other bytes than Kafka for event " + rating.eventId());
        return records.size() + " records with the trace; " + rating.data().length() + " equal characters";
    }

    /** The row of the priority's summary, once it is of the month and RED. */
    JsonNode inSummary() {
        String path = "/v1/priorities/" + live.priorityId() + "/summary";
        for (JsonNode row : api().get(Service.CSA, path).json().path("indicators")) {
            if (row.path("indicatorId").asText().equals(live.indicatorId())
                    && row.path("period").asText().equals(month)
                    && row.path("rating").asText().equals("RED")) {
                return row;
            }
        }
        throw new Unmet("csa-service does not show it as RED");
    }

    /** The figure of the item's panel, once it is of the month and RED. */
    JsonNode inPanel() {
        String path = "/v1/agenda-items/" + live.itemId() + "/evidence-panel";
        for (JsonNode link : api().get(Service.MEETINGS, path).json().path("links")) {
            for (JsonNode figure : link.path("now").path("ratings")) {
                if (figure.path("indicatorId").asText().equals(live.indicatorId())
                        && figure.path("period").path("key").asText().equals(month)
                        && figure.path("rating").asText().equals("RED")) {
                    return figure;
                }
            }
        }
        throw new Unmet("meetings-service does not show it as RED");
    }

    private Api api() {
        return system.api("smoke " + trace.id());
    }

    private Api api(Role role) {
        return api().as(role);
    }
}
