package org.openscrutiny.chassis.sample;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.Topic;
import org.openscrutiny.local.Topics;

/** Makes the topic that no AsyncAPI file declares, because the sample is no module. */
public final class SampleTopic implements QuarkusTestResourceLifecycleManager {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        Topics.create(
                System.getProperty("SCRUTINY_KAFKA", ""),
                List.of(new Topic("sample.note.v1", 6, Map.of()), new Topic("sample-service.dlq", 1, Map.of())));
        return Map.of();
    }

    @Override
    public void stop() {}
}
