package org.openscrutiny.performance.returns;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages have a look at the deadlines taken. */
@ApplicationScoped
public class ReturnDays {
    private final ReturnClock clock;

    ReturnDays(ReturnClock clock) {
        this.clock = clock;
    }

    public void tick() {
        clock.tick();
    }
}
