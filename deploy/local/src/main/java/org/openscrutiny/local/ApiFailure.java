package org.openscrutiny.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A service refused a request; the message says which and why, in the words of its problem (RFC 9457). */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ApiFailure(String request, int status, JsonNode problem) {
        super(request + " answered " + status + reason(problem));
        this.status = status;
    }

    public int status() {
        return status;
    }

    private static String reason(JsonNode problem) {
        String faults = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText() + " "
                        + fault.path("message").asText())
                .collect(Collectors.joining("; "));
        String title = problem.path("title").asText();
        String detail = problem.path("detail").asText();
        return (title.isEmpty() ? "" : ": " + title)
                + (detail.isEmpty() ? "" : ": " + detail)
                + (faults.isEmpty() ? "" : " (" + faults + ")");
    }
}
