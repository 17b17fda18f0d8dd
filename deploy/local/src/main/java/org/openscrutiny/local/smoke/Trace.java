package org.openscrutiny.local.smoke;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A trace that a caller begins, as {@code traceparent} names it. */
record Trace(String id) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace begun() {
        return new Trace(hex(16));
    }

    /** The header of one more request of it. */
    String next() {
        return "00-" + id + "-" + hex(8) + "-01";
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
