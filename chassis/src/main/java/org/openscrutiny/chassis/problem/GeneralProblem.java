package org.openscrutiny.chassis.problem;

/** The problems every service can answer. */
public enum GeneralProblem implements ProblemType {
    VALIDATION(400, "The request could not be read as it stands"),
    RULE_BROKEN("validation", 422, "The request breaks a rule"),
    UNAUTHORISED(401, "A valid token is needed"),
    FORBIDDEN(403, "Your roles do not allow this"),
    SEPARATION_OF_DUTIES(403, "Somebody else has to do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "This address cannot answer in that form"),
    CONFLICT(409, "This conflicts with what is there"),
    ILLEGAL_TRANSITION(409, "This step is not possible from the present state"),
    IDEMPOTENCY_IN_PROGRESS(409, "The same request is still being worked on"),
    RECORD_GONE(409, "The record is no longer on its topic"),
    GONE(410, "This was public once and is gone"),
    STALE_VERSION(412, "This has changed since you read it"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form this address takes"),
    IDEMPOTENCY_MISMATCH(422, "This Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "An If-Match header is needed"),
    RATE_LIMITED(429, "Too many requests"),
    HEADER_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service cannot answer just now");

    private final String slug;
    private final int status;
    private final String title;

    GeneralProblem(int status, String title) {
        this.slug = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        this.status = status;
        this.title = title;
    }

    GeneralProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
