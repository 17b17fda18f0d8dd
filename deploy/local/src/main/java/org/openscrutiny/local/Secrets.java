package org.openscrutiny.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, made on this machine and never part of the code. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 192 random bits as 32 letters, digits, {@code -} and {@code _}. */
    static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    /** 256 random bits in base64. */
    static String key() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
