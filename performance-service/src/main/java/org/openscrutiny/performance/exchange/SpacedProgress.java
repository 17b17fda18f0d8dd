package org.openscrutiny.performance.exchange;

import java.time.Duration;

/** Tells another of the beginning and then twice a second at most: each telling is a commit of its own. */
final class SpacedProgress implements Progress {
    private static final long SPACE = Duration.ofMillis(500).toNanos();

    private final Progress told;
    private long last;

    SpacedProgress(Progress told) {
        this.told = told;
    }

    @Override
    public void reached(int done, int total) {
        long now = System.nanoTime();
        if (done == 0 || now - last >= SPACE) {
            last = now;
            told.reached(done, total);
        }
    }
}
