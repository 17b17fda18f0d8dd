package org.openscrutiny.chassis.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;

/** What a request must look like whatever its route; each check answers null or the problem. */
final class GateChecks {

    private static final int MAX_HEADERS = 8 << 10;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:\\d{1,5})?");
    private static final Pattern ODD_PATH = Pattern.compile(
            "//|/\\.{1,2}(/|$)|;|\\\\|%(2e|2f|5c|00|c0|c1|3b)|[^\\x21-\\x7E]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEARER =
            Pattern.compile("Bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPERATORS_PATH = Pattern.compile("/q(/.*)?");
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "([\\w!#$&^.+-]+/[\\w!#$&^.+-]+)\\s*(;\\s*charset\\s*=\\s*\"?([\\w-]+)\"?\\s*)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BODIES = Set.of(
            "application/json",
            "application/merge-patch+json",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-excel",
            "application/octet-stream",
            "application/x-www-form-urlencoded");

    private GateChecks() {}

    static @Nullable Problem host(RoutingContext request) {
        var hosts = request.request().headers().getAll(HttpHeaders.HOST);
        boolean single = hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
        return single || isHttp2(request) ? null : badHost();
    }

    static Problem badHost() {
        return Problem.unreadable(HttpHeaders.HOST, "HOST", "Send one Host header with a name and a port.");
    }

    private static boolean isHttp2(RoutingContext request) {
        return request.request().version() == io.vertx.core.http.HttpVersion.HTTP_2;
    }

    static @Nullable Problem sizes(RoutingContext request) {
        if (request.request().uri().length() > MAX_HEADERS) {
            return new Problem(GeneralProblem.URI_TOO_LONG, "An address has at most 8 KiB.");
        }
        int size = 0;
        for (var header : request.request().headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size > MAX_HEADERS
                ? new Problem(GeneralProblem.HEADER_TOO_LARGE, "All headers together have at most 8 KiB.")
                : null;
    }

    static @Nullable Problem path(RoutingContext request) {
        var uri = request.request().uri();
        int query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        boolean odd = ODD_PATH.matcher(path).find() || !path.startsWith("/");
        return odd || OPERATORS_PATH.matcher(path).matches() ? Problem.notFound() : null;
    }

    static @Nullable Problem method(RoutingContext request) {
        return METHODS.contains(request.request().method().name())
                ? null
                : new Problem(GeneralProblem.METHOD_NOT_ALLOWED, "That method is not served here.")
                        .withHeader(
                                HttpHeaders.ALLOW,
                                String.join(", ", METHODS.stream().sorted().toList()));
    }

    static @Nullable Problem credentials(RoutingContext request) {
        var given = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (given.size() > 1) {
            return Problem.unreadable(HttpHeaders.AUTHORIZATION, "REPEATED_HEADER", "Send one Authorization header.");
        }
        return given.isEmpty() || BEARER.matcher(given.getFirst()).matches() ? null : Problems.unauthorised();
    }

    static @Nullable Problem body(RoutingContext request) {
        if (!WITH_BODY.contains(request.request().method().name())) {
            return null;
        }
        var headers = request.request().headers();
        var encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return unsupported("Send the body without a Content-Encoding.");
        }
        var types = headers.getAll(HttpHeaders.CONTENT_TYPE);
        if (types.size() != 1 || !isReadable(types.getFirst())) {
            return unsupported("Send application/json in UTF-8, or text/csv or .xlsx where a route takes files.");
        }
        return null;
    }

    /** A body that is said to be longer than any route takes; the server itself would refuse it without a word. */
    static @Nullable Problem length(RoutingContext request, long most) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most
                ? new Problem(
                        GeneralProblem.PAYLOAD_TOO_LARGE,
                        "A file has at most " + (most >> 20) + " MiB, JSON at most 1 MiB.")
                : null;
    }

    private static boolean isReadable(String type) {
        var parts = MEDIA_TYPE.matcher(type.strip());
        return parts.matches()
                && BODIES.contains(parts.group(1).toLowerCase(Locale.ROOT))
                && (parts.group(3) == null || parts.group(3).equalsIgnoreCase("utf-8"));
    }

    private static Problem unsupported(String detail) {
        return new Problem(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
