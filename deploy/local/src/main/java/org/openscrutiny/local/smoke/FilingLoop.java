package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/**
 * Versions of an agreement that are published: performance-service files an indicator as the version in force says, and
 * meetings-service plans the scrutiny of each version once.
 */
final class FilingLoop {
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** How soon a service says that it has taken what was sent; it says so every few seconds only. */
    private static final Duration CONVERGED = Duration.ofSeconds(30);

    /** How long before its day a version is published. */
    private static final int EARLY_DAYS = 30;

    private final RunningSystem system;
    private final LocalDate today = LocalDate.now(Journey.LONDON);
    private final SmokeIndicator indicator;
    private final AgreementWrites agreement;
    private final String before;
    private final String after;

    FilingLoop(RunningSystem system) {
        this.system = system;
        indicator = SmokeIndicator.inUse(system, today.minusYears(1));
        agreement = AgreementWrites.begun(system);
        before = agreement.priority(1, indicator.id());
        after = agreement.priority(2, indicator.id());
    }

    /** Of yesterday on, with the first priority; then of today on, with the second: the indicator moves. */
    String publish() {
        agreement.adopted("1.0", today.minusDays(1), List.of(before));
        agreement.adopted("2.0", today, List.of(after));
        agreement.publish("1.0");
        Unmet.within(BOUND, () -> filedUnder(before, "1.0"));
        long begun = System.nanoTime();
        agreement.publish("2.0");
        String answered = Steps.seconds(begun);
        Unmet.within(BOUND, () -> filedUnder(after, "2.0"));
        String filed = Steps.seconds(begun);
        Unmet.within(BOUND, () -> planned("1.0", "2.0"));
        String planned = Steps.seconds(begun);
        Unmet.check(
                Duration.ofNanos(System.nanoTime() - begun).compareTo(BOUND) <= 0,
                "it took " + planned + " s, more than " + BOUND.toSeconds());
        return "published after " + answered + " s, filed anew after " + filed + " s, planned after " + planned + " s";
    }

    /** The first priority comes back in a month: its scrutiny is planned now, the indicator stays until then. */
    String publishEarly() {
        agreement.adopted("3.0", today.plusDays(EARLY_DAYS), List.of(before));
        long begun = System.nanoTime();
        agreement.publish("3.0");
        Unmet.within(BOUND, () -> planned("1.0", "2.0", "3.0"));
        String planned = Steps.seconds(begun);
        TopicReader topics = new TopicReader(system.kafka());
        Unmet.within(CONVERGED, () -> {
            Unmet.equal(0L, topics.pending(Service.PERFORMANCE.module()), "what performance-service has not taken yet");
            return true;
        });
        filedUnder(after, "2.0");
        Unmet.equal("2.0", inForce(today.plusDays(EARLY_DAYS - 1L)), "the version in force on the day before");
        Unmet.equal("3.0", inForce(today.plusDays(EARLY_DAYS)), "the version in force on its day");
        return "planned after " + planned + " s, not filed before its day";
    }

    /** Nothing was planned twice meanwhile. */
    String onceStill() {
        planned("1.0", "2.0", "3.0");
        filedUnder(after, "2.0");
        return "three versions, three items";
    }

    private JsonNode filedUnder(String priority, String version) {
        JsonNode headings = system.api("smoke")
                .get(Service.PERFORMANCE, "/v1/indicators/" + indicator.id() + "/priorities")
                .json()
                .path("items");
        Unmet.equal(1, headings.size(), "the number of headings of " + indicator.code());
        JsonNode heading = headings.path(0);
        Unmet.equal(version, heading.path("versionNumber").asText(), "the version that files " + indicator.code());
        Unmet.equal(priority, heading.path("priorityId").asText(), "the heading of " + indicator.code());
        return heading;
    }

    private List<JsonNode> planned(String... versions) {
        List<JsonNode> items = Listed.items(
                system.api("smoke"), Service.MEETINGS, "/v1/work-programme-items?agreement=" + agreement.id());
        List<String> found = new ArrayList<>(items.stream()
                .map(item -> item.path("agreementVersion").asText())
                .sorted()
                .toList());
        Unmet.equal(List.of(versions), found, "the versions whose scrutiny is planned");
        return items;
    }

    private String inForce(LocalDate day) {
        return system.api("smoke")
                .get(Service.CSA, "/v1/agreements/" + agreement.id() + "?on=" + day)
                .json()
                .path("versionInForce")
                .path("number")
                .asText();
    }
}
