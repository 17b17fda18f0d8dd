package org.openscrutiny.chassis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time, which a test can move: it runs on from wherever it is put. Produce it as the {@link Clock} of a test run. */
public final class SettableClock extends Clock {

    private final ZoneId zone;
    private volatile Duration offset;
    private volatile @Nullable Instant held;

    public SettableClock() {
        this(ZoneOffset.UTC, Duration.ZERO);
    }

    private SettableClock(ZoneId zone, Duration offset) {
        this.zone = zone;
        this.offset = offset;
    }

    /** Puts the clock to an instant. */
    public void set(Instant instant) {
        held = null;
        offset = Duration.between(Instant.now(), instant);
    }

    /** Stops the clock at an instant. */
    public void hold(Instant instant) {
        held = instant;
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** Back to the present. */
    public void reset() {
        held = null;
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        var stopped = held;
        return stopped == null ? Instant.now().plus(offset) : stopped;
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
