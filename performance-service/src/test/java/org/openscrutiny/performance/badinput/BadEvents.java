package org.openscrutiny.performance.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Elsewhere;
import org.openscrutiny.performance.Topic;

/** Row 36: events that come late or cannot be read. */
final class BadEvents {
    private static final String TABLE = "priority_seen";

    private BadEvents() {}

    static List<BadCase> cases() {
        return List.of(
                BadCase.kept(36, "an event of a stale version", BadEvents::stale),
                BadCase.kept(36, "an event that cannot be read", BadEvents::unreadable));
    }

    private static void stale() {
        String id = UUID.randomUUID().toString();
        Elsewhere.priority(id, 2, "ACTIVE", List.of(), "indicator-2");
        Awaitility.await().until(() -> !seen(id).isEmpty());
        List<String> before = seen(id);
        double counted = counted("stale");
        Elsewhere.priority(id, 1, "RETIRED", List.of(), "indicator-1");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> counted("stale") > counted);
        assertEquals(before, seen(id));
    }

    private static void unreadable() {
        String id = UUID.randomUUID().toString();
        Elsewhere.priority(id, 1, "ACTIVE", List.of(), "indicator-1");
        Awaitility.await().until(() -> !seen(id).isEmpty());
        List<String> before = seen(id);
        double counted = counted("dead");
        Elsewhere.sendRaw("csa.priority.v1", "updated", id, "{\"id\": ".getBytes(StandardCharsets.UTF_8));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> counted("dead") > counted);
        assertEquals(before, seen(id));
        String key = TestDatabase.ask("select topic || '-' || topic_partition || '-' || topic_offset from dead_letter"
                        + " where topic = 'csa.priority.v1' order by id desc limit 1")
                .getFirst();
        String letter =
                Topic.records("performance-service.dlq", key, 1).getLast().value();
        assertFalse(letter.contains(id), letter);
        assertFalse(letter.contains("{\\\"id"), letter);
    }

    private static List<String> seen(String id) {
        return TestDatabase.ask("select version, deleted, body from " + TABLE + " where id = '" + id + "'");
    }

    private static double counted(String outcome) {
        return Metrics.globalRegistry
                .find("feed.records")
                .tag("table", TABLE)
                .tag("outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
