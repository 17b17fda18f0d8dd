package org.openscrutiny.local.smoke;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What was expected did not hold; the message says what was found. */
final class Unmet extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    Unmet(String message) {
        super(message);
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unmet(otherwise);
        }
    }

    static void equal(Object expected, Object found, String what) {
        check(expected.equals(found), what + " is " + found + " and not " + expected);
    }

    /**
     * Asks again and again until something is found, within the limit.
     *
     * @param look answers or throws what is missing; the last reason is the one reported
     */
    static <T> T within(Duration limit, Supplier<T> look) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return look.get();
            } catch (RuntimeException e) {
                if (System.nanoTime() - end > 0) {
                    throw new Unmet("not within " + limit.toMillis() + " ms: " + e.getMessage());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
