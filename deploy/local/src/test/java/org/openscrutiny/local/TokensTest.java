package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aTokenSaysWhatWasAskedAndItsSignatureHolds() throws Exception {
        // Given
        Tokens tokens = Tokens.fresh();
        Claims claims = Claims.of("clerk-1", Role.CLERK, Role.MONITORING_OFFICER)
                .withBodies("b1", "b2")
                .withOrganisation("o1")
                .withPerson("p1")
                .withIndicators("NI 15")
                .withLifetime(Duration.ofMinutes(5));

        // When
        String token = tokens.sign(claims);

        // Then
        JsonNode payload = payload(token);
        assertEquals("https://id.local.council.example", payload.get("iss").asText());
        assertEquals("council", payload.get("aud").asText());
        assertEquals("clerk-1", payload.get("sub").asText());
        assertEquals("[\"clerk\",\"monitoring-officer\"]", payload.get("roles").toString());
        assertEquals("[\"b1\",\"b2\"]", payload.get("bodies").toString());
        assertEquals("o1", payload.get("organisation").asText());
        assertEquals("p1", payload.get("person").asText());
        assertEquals("[\"NI 15\"]", payload.get("indicators").toString());
        assertEquals(300, payload.get("exp").asLong() - payload.get("iat").asLong());
        assertTrue(holds(token, tokens.publicKeyBase64()));
    }

    @Test
    void whatIsNotSaidIsLeftOut() throws Exception {
        // When
        String token = Tokens.fresh().sign(Claims.of("member-1", Role.MEMBER));

        // Then
        List<String> names = payload(token)
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
        assertEquals(List.of("aud", "exp", "iat", "iss", "jti", "roles", "sub"), names);
    }

    @Test
    void theKeyIsKeptBetweenStartsForItsOwnerOnly(@TempDir Path directory) throws IOException {
        // When
        String first = Tokens.load(directory).publicKeyBase64();
        String second = Tokens.load(directory).publicKeyBase64();

        // Then
        assertEquals(first, second);
        assertNotEquals(first, Tokens.fresh().publicKeyBase64());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("token-key"))));
    }

    private static JsonNode payload(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static boolean holds(String token, String publicKeyBase64) throws Exception {
        byte[] encoded = Base64.getDecoder().decode(publicKeyBase64);
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        Signature rs256 = Signature.getInstance("SHA256withRSA");
        rs256.initVerify(key);
        int end = token.lastIndexOf('.');
        rs256.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return rs256.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
