package org.openscrutiny.chassis.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

/** Problems for what the framework refuses before a resource is reached. */
public final class Problems {

    private Problems() {}

    static Problem of(WebApplicationException e) {
        return switch (e.getResponse().getStatus()) {
            case 400 -> new Problem(GeneralProblem.VALIDATION, "The request cannot be read.");
            case 401 -> unauthorised();
            case 403 -> new Problem(GeneralProblem.FORBIDDEN, "None of your roles may do this.");
            case 405 -> allow(new Problem(GeneralProblem.METHOD_NOT_ALLOWED, "Use a method that Allow lists."), e);
            case 406 -> new Problem(GeneralProblem.NOT_ACCEPTABLE, "Ask for application/json.");
            case 413 -> new Problem(GeneralProblem.PAYLOAD_TOO_LARGE, "Send less in one request.");
            case 415 -> new Problem(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8.");
            case 503 ->
                new Problem(GeneralProblem.UNAVAILABLE, "Try again shortly.").withHeader(HttpHeaders.RETRY_AFTER, "5");
            case 404 -> Problem.notFound();
            default -> new Problem(GeneralProblem.INTERNAL, "Quote the trace id when you report this.");
        };
    }

    public static Problem unauthorised() {
        return new Problem(GeneralProblem.UNAUTHORISED, "Send a valid access token as Authorization: Bearer.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    public static Problem stale() {
        return new Problem(GeneralProblem.STALE_VERSION, "Read it again and send the new ETag in If-Match.");
    }

    private static Problem allow(Problem problem, WebApplicationException e) {
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow);
    }
}
