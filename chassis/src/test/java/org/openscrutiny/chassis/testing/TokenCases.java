package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Tokens;

/** Cases 55 to 71, 75 and 76: tokens that must not be believed, on a public list and on a route that writes. */
final class TokenCases {

    private static final long YEARS = 1_000_000_000_000_000_000L;

    private final ServiceUnderTest service;
    private final List<Case> cases = new ArrayList<>();

    private TokenCases(ServiceUnderTest service) {
        this.service = service;
    }

    static List<Case> of(ServiceUnderTest service) {
        var all = new TokenCases(service);
        all.right();
        all.algorithms();
        all.times();
        all.audience();
        all.forms();
        all.places();
        all.roles();
        return all.cases;
    }

    private void right() {
        cases.add(new Case("the right token is taken, in lower case too", () -> {
            var token = ForgedTokens.signed(ForgedTokens.claims());
            assertEquals(200, read("Bearer " + token).status());
            assertEquals(200, read("bearer " + token).status(), "70 bearer in lower case");
        }));
        var creation = service.creation();
        if (creation != null) {
            cases.add(new Case("55 no token", () -> {
                var answer = Wire.request("POST", creation.path())
                        .json(creation.body().get())
                        .send();
                Refusals.refused(401, "unauthorised", answer);
                assertTrue(answer.header("www-authenticate").startsWith("Bearer"), answer.toString());
            }));
        }
    }

    private void algorithms() {
        for (var none : List.of("none", "None", "nOnE")) {
            refused("56 alg " + none, () -> ForgedTokens.unsigned(none));
        }
        refused(
                "57 HS256 with the public key",
                () -> ForgedTokens.hs256WithThePublicKey(Base64.getDecoder().decode(TestTokens.publicKey())));
        refused(
                "57 HS256 with the public key's text",
                () -> ForgedTokens.hs256WithThePublicKey(TestTokens.publicKey().getBytes(StandardCharsets.US_ASCII)));
        for (var alg : List.of("ES256", "RS512", "PS256", "EdDSA", "XX", "")) {
            refused("58 alg '" + alg + "'", () -> headed(Map.of("alg", alg)));
        }
        var forger = Tokens.fresh();
        refused("59 another key", () -> forger.sign(Claims.of("forger", Role.ADMIN)));
        for (var header : List.of("jku", "x5u")) {
            harmless("60 " + header + " is never fetched", header);
        }
    }

    /** A right signature with an address in the header: the address is not asked. */
    private void harmless(String name, String header) {
        cases.add(new Case(name, () -> {
            try (var listener = Listener.open()) {
                read("Bearer " + headed(Map.of("alg", "RS256", header, listener.address())));
                assertEquals(0, listener.visits());
            }
        }));
    }

    private void times() {
        refused("61 expired", () -> ForgedTokens.saying("exp", ForgedTokens.now() - 60));
        refused("61 no exp", () -> ForgedTokens.saying("exp", null));
        refused("61 exp as a text", () -> ForgedTokens.saying("exp", "tomorrow"));
        refused("61 negative exp", () -> ForgedTokens.saying("exp", -1));
        refused("61 exp 1e18", () -> ForgedTokens.saying("exp", YEARS));
        refused("62 nbf in the future", () -> ForgedTokens.saying("nbf", ForgedTokens.now() + 600));
    }

    private void audience() {
        for (var issuer : List.of("https://evil.example", Claims.ISSUER + "/", Claims.ISSUER + "/realms/other")) {
            refused("63 iss " + issuer, () -> ForgedTokens.saying("iss", issuer));
        }
        refused("63 no iss", () -> ForgedTokens.saying("iss", null));
        refused("64 no aud", () -> ForgedTokens.saying("aud", null));
        refused("64 aud other", () -> ForgedTokens.saying("aud", "other"));
        refused("64 aud without council", () -> ForgedTokens.saying("aud", List.of("a", "b")));
        for (var kind : List.of("ID", "Refresh", "Offline", "Logout")) {
            refused("65 typ " + kind, () -> ForgedTokens.saying("typ", kind));
        }
        refused("no subject", () -> ForgedTokens.saying("sub", null));
    }

    private void forms() {
        Supplier<String> right = () -> ForgedTokens.signed(ForgedTokens.claims());
        refused(
                "66 signature stripped",
                () -> right.get().substring(0, right.get().lastIndexOf('.') + 1));
        refused("66 no dots", () -> right.get().replace(".", ""));
        refused("66 five parts", () -> right.get() + ".a.b");
        refused("66 payload altered", () -> {
            var parts = right.get().split("\\.", -1);
            return parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "AAAA." + parts[2];
        });
        refused("66 padded base64", () -> right.get() + "==");
        refused("66 garbage", () -> "garbage");
        refused("67 claim given twice", () -> {
            var claims = ForgedTokens.json(ForgedTokens.claims());
            return ForgedTokens.signed(Map.of("alg", "RS256"), "{\"aud\":\"other\"," + claims.substring(1));
        });
        cases.add(Case.refused(
                "70 two Authorization headers",
                400,
                "validation",
                () -> Wire.get(list())
                        .as("Bearer " + right.get())
                        .as("Bearer " + right.get())
                        .send()));
        for (var scheme : List.of("Basic YWRtaW46YWRtaW4=", "Digest x", "Bearer", "Negotiate x", "x")) {
            cases.add(Case.refused("70 " + scheme, 401, "unauthorised", () -> read(scheme)));
        }
        cases.add(Case.refused(
                "71 token of 9 KB", 431, "header-too-large", () -> read("Bearer " + "a".repeat(9 << 10))));
    }

    private void places() {
        cases.add(Case.refused(
                "69 token in the query",
                400,
                "validation",
                "access_token",
                () -> Wire.get(list() + "?access_token=" + ForgedTokens.signed(ForgedTokens.claims()))
                        .send()));
        var creation = service.creation();
        if (creation == null) {
            return;
        }
        cases.add(Case.refused(
                "69 token in a cookie",
                401,
                "unauthorised",
                () -> Wire.request("POST", creation.path())
                        .header(
                                "Cookie",
                                "Authorization=" + ForgedTokens.signed(ForgedTokens.claims()) + "; q_session=x")
                        .json(creation.body().get())
                        .send()));
    }

    private void roles() {
        if (service.creation() == null) {
            cases.add(Case.skipped("68, 76 roles", "no route of this service takes a body yet"));
            return;
        }
        cases.add(Case.refused("68 roles under another claim", 403, "forbidden", () -> {
            var claims = new LinkedHashMap<>(ForgedTokens.claims());
            claims.put("groups", claims.remove("roles"));
            claims.put("realm_access", Map.of("roles", List.of("admin", "officer")));
            claims.put("scope", "admin officer");
            return write("Bearer " + ForgedTokens.signed(claims));
        }));
        cases.add(Case.refused(
                "76 a service account does no human act",
                403,
                "forbidden",
                () -> write(TestTokens.bearer("service-account", Role.INTEGRATOR))));
    }

    /** Refused on a public list (75) and on a route that writes alike. */
    private void refused(String name, Supplier<String> token) {
        cases.add(
                Case.refused(name + ", 75 on a public list", 401, "unauthorised", () -> read("Bearer " + token.get())));
        if (service.creation() != null) {
            cases.add(Case.refused(name, 401, "unauthorised", () -> write("Bearer " + token.get())));
        }
    }

    private static String headed(Map<String, Object> header) {
        return ForgedTokens.signed(header, ForgedTokens.json(ForgedTokens.claims()));
    }

    private Answer read(String authorization) {
        return Wire.get(list()).as(authorization).send();
    }

    private Answer write(String authorization) {
        var creation = java.util.Objects.requireNonNull(service.creation());
        assertNotEquals("", authorization);
        return Wire.request("POST", creation.path())
                .as(authorization)
                .json(creation.body().get())
                .send();
    }

    private String list() {
        return service.listing().path();
    }
}
