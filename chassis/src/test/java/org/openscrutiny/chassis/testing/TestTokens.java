package org.openscrutiny.chassis.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Tokens;

/** Signed tokens for tests; the key lies in the build directory, so that every class loader signs alike. */
public final class TestTokens {

    public static final String ISSUER = Claims.ISSUER;

    private static final Tokens TOKENS = Tokens.load(Path.of("target", "test-keys"));
    private static final Map<Claims, String> BEARERS = new ConcurrentHashMap<>();

    private TestTokens() {}

    public static String publicKey() {
        return tokens().publicKeyBase64();
    }

    /** The value of an Authorization header. */
    public static String bearer(String subject, Role... roles) {
        return bearer(Claims.of(subject, roles));
    }

    /** The same token for the same claims, which holds longer than any test run: signing is dear. */
    public static String bearer(Claims claims) {
        return BEARERS.computeIfAbsent(claims, said -> "Bearer " + tokens().sign(said));
    }

    public static Tokens tokens() {
        return TOKENS;
    }
}
