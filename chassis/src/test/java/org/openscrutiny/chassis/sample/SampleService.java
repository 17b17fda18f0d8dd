package org.openscrutiny.chassis.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.testing.BackingServices;

/** Settings of the sample service, and the servers it runs on. */
public final class SampleService implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mp.messaging.incoming.note-seen.connector", "smallrye-kafka",
                "mp.messaging.incoming.note-seen.topic", "sample.note.v1",
                "quarkus.application.name", "sample-service",
                "quarkus.smallrye-openapi.info-title", "Notes",
                "quarkus.smallrye-openapi.info-version", "1.0.0",
                "quarkus.smallrye-openapi.info-description", "Short texts with a title.",
                "scrutiny.streams.heartbeat", "1S",
                "quarkus.flyway.locations", "db/chassis,db/sample");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(BackingServices.class, Map.of(), false),
                new TestResourceEntry(SampleTopic.class, Map.of(), false));
    }
}
