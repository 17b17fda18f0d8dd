package org.openscrutiny.performance;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.openscrutiny.chassis.testing.SettableClock;

/** Puts a clock that tests can move, a {@link SettableClock}, in the place of the real one. */
@Singleton
class TestTime {
    @Produces
    @Singleton
    Clock clock() {
        return new SettableClock();
    }
}
