package org.openscrutiny.chassis.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The headers of every answer, errors included; what says nothing of caching is not cached. */
final class AnswerHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");

    private AnswerHeaders() {}

    static void set(RoutingContext request) {
        var headers = request.response().headers();
        ALWAYS.forEach(headers::set);
        request.addHeadersEndHandler(end -> {
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        if (isAnonymousRead(request)) {
            headers.set("Access-Control-Allow-Origin", "*");
        }
    }

    private static boolean isAnonymousRead(RoutingContext request) {
        var method = request.request().method().name();
        return (method.equals("GET") || method.equals("HEAD"))
                && !request.request().headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.request().headers().contains(HttpHeaders.COOKIE);
    }
}
