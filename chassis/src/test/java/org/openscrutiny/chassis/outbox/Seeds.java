package org.openscrutiny.chassis.outbox;

import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Seeds of the random tests: given by {@code -Dscrutiny.seed}, else drawn, and logged either way. */
public final class Seeds {

    private static final Logger LOG = Logger.getLogger(Seeds.class);

    private Seeds() {}

    public static long of(Class<?> test) {
        long seed = Long.getLong("scrutiny.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        LOG.infof("%s: seed=%d", test.getSimpleName(), seed);
        return seed;
    }

    /** The number for {@code verify}, or with {@code -Pproof} the full one. */
    public static int count(int sample, int full) {
        return Boolean.getBoolean("scrutiny.proof") ? full : sample;
    }
}
