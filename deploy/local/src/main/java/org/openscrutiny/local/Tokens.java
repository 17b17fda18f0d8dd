package org.openscrutiny.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Signs bearer tokens (RS256, 2048 bits) with a key of this machine, in the place of an identity provider. */
public final class Tokens {
    private static final int KEY_BITS = 2048;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private Tokens(String privateKeyBase64) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKeyBase64)));
            privateKey = key;
            publicKey = rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new NotStarted("The token key is damaged; delete the file token-key and start again.", e);
        }
    }

    /** Takes the key of the directory's file {@code token-key} (mode 600), made on the first start. */
    public static Tokens load(Path directory) {
        return new Tokens(PrivateFile.readOrCreate(directory.resolve("token-key"), Tokens::newKey)
                .strip());
    }

    /** Makes a key that is kept nowhere. */
    public static Tokens fresh() {
        return new Tokens(newKey());
    }

    /** The X.509 form in base64 without PEM lines, as {@code quarkus.oidc.public-key} takes it. */
    public String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /** The signing key, for tests that forge tokens of their own. */
    public PrivateKey privateKey() {
        return privateKey;
    }

    /** The compact form of a token that says this from now on. */
    public String sign(Claims claims) {
        try {
            String signed = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(payload(claims));
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initSign(privateKey);
            rs256.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64_URL.encodeToString(rs256.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    private static Map<String, Object> payload(Claims claims) {
        Instant now = Instant.now();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("iss", claims.issuer());
        payload.put("aud", claims.audience());
        payload.put("sub", claims.subject());
        payload.put("iat", now.getEpochSecond());
        payload.put("exp", now.plus(claims.lifetime()).getEpochSecond());
        payload.put("jti", UUID.randomUUID().toString());
        payload.put("roles", claims.roles().stream().map(Role::claim).sorted().toList());
        if (!claims.bodies().isEmpty()) {
            payload.put("bodies", claims.bodies());
        }
        if (!claims.indicators().isEmpty()) {
            payload.put("indicators", claims.indicators());
        }
        if (claims.organisation() != null) {
            payload.put("organisation", claims.organisation());
        }
        if (claims.person() != null) {
            payload.put("person", claims.person());
        }
        return payload;
    }

    private static String part(Map<String, Object> json) throws JsonProcessingException {
        return BASE64_URL.encodeToString(JSON.writeValueAsBytes(json));
    }

    private static String newKey() {
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(KEY_BITS);
            return Base64.getEncoder()
                    .encodeToString(rsa.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }
}
