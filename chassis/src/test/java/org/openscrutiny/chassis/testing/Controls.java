package org.openscrutiny.chassis.testing;

import java.time.Instant;

/**
 * What a test holds in its hand of a running service. The service's test sources produce the four as its
 * {@code Clock}, {@code Ids}, sealed {@code Ids} and {@code IdGenerator}; until a world begins they act as in
 * production.
 */
public record Controls(SettableClock clock, SeededIds ids, SeededIds sealedIds, StepTraces traces) {

    void begin(long seed) {
        ids.seed(seed);
        sealedIds.seed(~seed);
    }

    void step(Instant at, long seed) {
        clock.hold(at);
        traces.begin(seed);
    }

    void end() {
        clock.reset();
        ids.reset();
        sealedIds.reset();
        traces.reset();
    }
}
