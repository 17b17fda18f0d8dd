package org.openscrutiny.chassis.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** Tokens (RFC 7519) that must be refused, and the right one that they are made from. */
final class ForgedTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final long HOUR = 3_600;

    private ForgedTokens() {}

    /** What a right token says, for the test to spoil. */
    static Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", Claims.ISSUER);
        claims.put("aud", Claims.AUDIENCE);
        claims.put("sub", "forger");
        claims.put("iat", now());
        claims.put("exp", now() + HOUR);
        claims.put("roles", List.of(Role.values()).stream().map(Role::claim).toList());
        return claims;
    }

    static long now() {
        return Instant.now().getEpochSecond();
    }

    /** Signed with the right key, whatever it says. */
    static String signed(Map<String, Object> header, String payload) {
        var content = part(header) + "." + BASE64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initSign(TestTokens.tokens().privateKey());
            rs256.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(rs256.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(Map<String, Object> claims) {
        return signed(Map.of("alg", "RS256", "typ", "JWT"), json(claims));
    }

    /** The right claims and one that is other; null takes it away. */
    static String saying(String claim, @org.jspecify.annotations.Nullable Object value) {
        var claims = claims();
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return signed(claims);
    }

    static String unsigned(String alg) {
        return part(Map.of("alg", alg, "typ", "JWT")) + "." + part(claims()) + ".";
    }

    /** The public key taken as a shared secret. */
    static String hs256WithThePublicKey(byte[] secret) {
        var content = part(Map.of("alg", "HS256", "typ", "JWT")) + "." + part(claims());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Map<String, Object> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> map) {
        return BASE64.encodeToString(json(map).getBytes(StandardCharsets.UTF_8));
    }
}
