package org.openscrutiny.chassis.outbox;

import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process, as a power switch would, the n-th time the armed point is hit. */
final class HaltingFailPoints implements FailPoints {

    private static final int KILLED = 137;

    private final String armed;
    private final AtomicInteger left;

    HaltingFailPoints(String armed, int times) {
        this.armed = armed;
        this.left = new AtomicInteger(times);
    }

    @Override
    public void hit(String point) {
        if (point.equals(armed) && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
