package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** Cases 110 to 112 and 117: other origins, headers of every answer, what must not be there. */
final class SurfaceCases {

    private static final List<String> NOT_THERE = List.of(
            "/q",
            "/q/health",
            "/q/health/ready",
            "/q/metrics",
            "/q/dev",
            "/q/dev-ui",
            "/q/swagger-ui",
            "/q/openapi",
            "/q/arc",
            "/actuator",
            "/actuator/env",
            "/metrics",
            "/health",
            "/.git/config",
            "/.env",
            "/application.properties",
            "/META-INF/MANIFEST.MF",
            "/WEB-INF/web.xml",
            "/db/chassis/V1__change_log.sql",
            "/assets/app.css.map",
            "/console",
            "/admin",
            "/server-status",
            "/debug/pprof",
            "/favicon.ico.map");

    private SurfaceCases() {}

    static List<Case> of(ServiceUnderTest service) {
        var list = service.listing().path();
        var cases = new ArrayList<Case>();
        for (var path : NOT_THERE) {
            cases.add(Case.refused(
                    "112 " + path, 404, "not-found", () -> Wire.get(path).send()));
        }
        var unversioned = list.substring(3);
        for (var path : List.of("/v0" + unversioned, "/v2" + unversioned, "/v1")) {
            cases.add(Case.refused(
                    "117 " + path, 404, "not-found", () -> Wire.get(path).send()));
        }
        cases.add(new Case("117 " + unversioned + " is a page or nothing", () -> {
            var answer = Wire.get(unversioned).send();
            if (answer.status() == 200) {
                assertEquals("text/html;charset=UTF-8", answer.header("content-type"), answer.toString());
            } else {
                Refusals.refused(404, "not-found", answer);
            }
        }));
        for (var origin : List.of("https://evil.example", "null", "https://council.gov.uk.evil.example")) {
            cases.add(new Case("110 Origin " + origin, () -> {
                var open = Wire.get(list).header("Origin", origin).send();
                assertEquals("*", open.header("access-control-allow-origin"), open.toString());
                assertEquals("", open.header("access-control-allow-credentials"));
                var withCookie = Wire.get(list)
                        .header("Origin", origin)
                        .header("Cookie", "a=b")
                        .send();
                assertEquals("", withCookie.header("access-control-allow-origin"), withCookie.toString());
                var withToken = Wire.get(list)
                        .header("Origin", origin)
                        .as("Bearer " + ForgedTokens.signed(ForgedTokens.claims()))
                        .send();
                assertEquals("", withToken.header("access-control-allow-origin"), withToken.toString());
                var preflight = Wire.request("OPTIONS", list)
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization")
                        .send();
                assertEquals("", preflight.header("access-control-allow-methods"), preflight.toString());
                assertEquals("", preflight.header("access-control-allow-headers"), preflight.toString());
            }));
        }
        cases.add(new Case("111 headers of a list", () -> {
            var answer = Wire.get(list).send();
            Refusals.assertSafeHeaders(answer);
            assertTrue(answer.header("cache-control").contains("public"), answer.toString());
            assertTrue(answer.header("vary").contains("Authorization"), answer.toString());
            assertTrue(answer.header("content-type").contains("application/json"), answer.toString());
        }));
        for (var path : List.of("/openapi", "/.well-known/security.txt", "/problems/not-found")) {
            cases.add(new Case("111 headers of " + path, () -> {
                var answer = Wire.get(path).send();
                assertEquals(200, answer.status(), answer.toString());
                Refusals.assertSafeHeaders(answer);
            }));
        }
        cases.add(new Case("every problem has its page", () -> {
            var type = Wire.get("/nothing").send().json().path("type").asText();
            assertNotEquals("", type);
            assertEquals(200, Wire.get(type).send().status());
            Refusals.refused(
                    404, "not-found", Wire.get("/problems/no-such-problem").send());
        }));
        return cases;
    }
}
