package org.openscrutiny.meetings;

import io.opentelemetry.sdk.trace.IdGenerator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.openscrutiny.chassis.testing.Controls;
import org.openscrutiny.chassis.testing.SeededIds;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.StepTraces;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.chassis.time.Sealed;

/** Puts time, ids and traces that a test can hold in the place of the real ones; untouched they act as those do. */
@Singleton
class TestControls {

    @Produces
    @Singleton
    Controls controls() {
        return new Controls(new SettableClock(), new SeededIds(), new SeededIds(), new StepTraces());
    }

    @Produces
    @Singleton
    Clock clock(Controls controls) {
        return controls.clock();
    }

    @Produces
    @Singleton
    Ids ids(Controls controls) {
        return controls.ids();
    }

    @Produces
    @Singleton
    @Sealed
    Ids sealedIds(Controls controls) {
        return controls.sealedIds();
    }

    @Produces
    @Singleton
    IdGenerator traces(Controls controls) {
        return controls.traces();
    }
}
