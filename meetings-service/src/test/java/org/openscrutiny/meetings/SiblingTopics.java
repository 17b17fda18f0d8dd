package org.openscrutiny.meetings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.local.Topic;
import org.openscrutiny.local.Topics;

/** The backing services with the topics that this service reads, whoever declares them. */
public final class SiblingTopics implements QuarkusTestResourceLifecycleManager {

    static final List<String> READ = List.of(
            "performance.rating.v1",
            "performance.indicator.v1",
            "csa.priority.v1",
            "csa.organisation.v1",
            "csa.response.v1",
            "csa.agreement.v1");

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(new BackingServices().start());
        Topics.create(
                Objects.requireNonNull(settings.get("SCRUTINY_KAFKA")),
                READ.stream()
                        .map(name -> new Topic(name, 6, Map.of("cleanup.policy", "compact")))
                        .toList());
        // A walk through every address of two worlds is quicker than the limit allows any caller.
        settings.put("scrutiny.rate.per-minute", "1000000");
        return settings;
    }

    /** The servers end with the JVM. */
    @Override
    public void stop() {}
}
