package org.openscrutiny.chassis.time;

import com.fasterxml.uuid.Generators;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The clock and the ids of production; a test puts seeded ones in their place. */
@Singleton
class TimeProducer {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Ids ids() {
        return fresh();
    }

    @Produces
    @Singleton
    @Sealed
    @DefaultBean
    Ids sealedIds() {
        return fresh();
    }

    private static Ids fresh() {
        var generator = Generators.timeBasedEpochGenerator(new SecureRandom());
        return generator::generate;
    }
}
