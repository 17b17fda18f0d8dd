package org.openscrutiny.chassis.testing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.time.Ids;

/** Ids as in production until a test seeds them: from then on the same ids in the same order for the same seed. */
public final class SeededIds implements Ids {

    private static final long MILLIS = 1_900_000_000_000L;

    private final NoArgGenerator fresh = Generators.timeBasedEpochGenerator(new SecureRandom());
    private @Nullable Random seeded;
    private @Nullable SeededIds other;
    private long made;

    public synchronized void seed(long seed) {
        seeded = new Random(seed);
        made = 0;
    }

    /** Takes its ids from another stream, as a service would that has one stream for all; null ends it. */
    public synchronized void drawFrom(@Nullable SeededIds stream) {
        other = stream;
    }

    /** Back to ids that nobody can foresee. */
    public synchronized void reset() {
        seeded = null;
    }

    @Override
    public synchronized UUID next() {
        if (other != null) {
            return other.next();
        }
        return seeded == null ? fresh.generate() : versionSeven(seeded);
    }

    private UUID versionSeven(Random random) {
        long high = ((MILLIS + made++) << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
