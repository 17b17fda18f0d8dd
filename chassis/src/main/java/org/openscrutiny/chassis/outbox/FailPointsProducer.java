package org.openscrutiny.chassis.outbox;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** No crash points in the production build; a build with {@code scrutiny.failpoints=true} has them. */
@Singleton
class FailPointsProducer {

    @Produces
    @Singleton
    @DefaultBean
    FailPoints none() {
        return FailPoints.NONE;
    }

    @Produces
    @Singleton
    @IfBuildProperty(name = "scrutiny.failpoints", stringValue = "true")
    FailPoints halting(
            @ConfigProperty(name = "scrutiny.failpoint", defaultValue = "none") String armed,
            @ConfigProperty(name = "scrutiny.failpoint.times", defaultValue = "1") int times) {
        return new HaltingFailPoints(armed, times);
    }
}
