package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;

/** What every refusal must look like: problem details (RFC 9457) with a trace id, the safe headers, nothing inner. */
public final class Refusals {

    private static final Pattern INNER = Pattern.compile(
            "\\bat [\\w.$]+\\(|Exception|\\b(java|jakarta|javax|io|org|com)\\.[a-z]+\\.|\\bSQL|\\.java\\b"
                    + "|\\b(select|insert|update|delete) .* (from|into|set) |/(root|home|tmp|work)/");
    private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Map<String, String> SAFE = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "strict-origin-when-cross-origin",
            "cross-origin-opener-policy", "same-origin",
            "x-frame-options", "DENY");

    private Refusals() {}

    /** The answer is this problem and nothing else. */
    public static Answer refused(int status, String slug, Answer answer) {
        assertAll(
                answer.toString(),
                () -> assertEquals(status, answer.status(), "status"),
                () -> assertTrue(answer.header("content-type").startsWith("application/problem+json"), "media type"),
                () -> assertEquals(
                        "/problems/" + slug, answer.json().path("type").asText(), "type"),
                () -> assertEquals(status, answer.json().path("status").asInt(), "status in the body"),
                () -> assertFalse(answer.json().path("title").asText().isEmpty(), "title"),
                () -> assertFalse(answer.json().path("detail").asText().isEmpty(), "detail"),
                () -> assertTrue(
                        TRACE.matcher(answer.json().path("traceId").asText()).matches(), "trace id"));
        assertNothingInner(answer);
        assertSafeHeaders(answer);
        return answer;
    }

    /** The problem names the place of the fault. */
    public static Answer refused(int status, String slug, String pointer, Answer answer) {
        refused(status, slug, answer);
        assertTrue(
                answer.json().path("errors").findValuesAsText("pointer").contains(pointer),
                () -> "no fault at " + pointer + ": " + answer);
        return answer;
    }

    /** A HEAD answer: status and headers, no body. */
    public static void refusedWithoutBody(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.toString());
        assertEquals("", answer.body());
        assertSafeHeaders(answer);
    }

    public static void assertNothingInner(Answer answer) {
        var found = INNER.matcher(answer.body());
        assertFalse(found.find(), () -> "something inner shows in " + answer);
    }

    /** The headers that stand on every answer, whatever its status. */
    public static void assertSafeHeaders(Answer answer) {
        SAFE.forEach((name, value) -> assertEquals(value, answer.header(name), () -> name + " of " + answer));
        assertTrue(answer.header("strict-transport-security").contains("max-age=31536000"), answer.toString());
        var caching = answer.headers().stream().filter(h -> h.name().equals("cache-control"));
        assertEquals(1, caching.count(), () -> "one Cache-Control: " + answer);
        assertEquals("", answer.header("server"), "server");
        assertEquals("", answer.header("x-powered-by"), "x-powered-by");
        var policy = answer.header("content-security-policy");
        for (var part : new String[] {"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"}) {
            assertTrue(policy.contains(part), () -> part + " is missing: " + policy);
        }
        assertFalse(policy.contains("unsafe"), policy);
    }
}
