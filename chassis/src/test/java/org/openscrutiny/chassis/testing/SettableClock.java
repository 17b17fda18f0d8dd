package org.openscrutiny.chassis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time, which a test can move: it runs on from wherever it is put. Produce it as the {@link Clock} of a test run. */
public final class SettableClock extends Clock {

    private final ZoneId zone;
    private volatile Duration offset;

    public SettableClock() {
        this(ZoneOffset.UTC, Duration.ZERO);
    }

    private SettableClock(ZoneId zone, Duration offset) {
        this.zone = zone;
        this.offset = offset;
    }

    /** Puts the clock to an instant. */
    public void set(Instant instant) {
        offset = Duration.between(Instant.now(), instant);
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** Back to the present. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other, offset);
    }
}
