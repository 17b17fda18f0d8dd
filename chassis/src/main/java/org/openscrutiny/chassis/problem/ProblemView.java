package org.openscrutiny.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import java.util.List;

/** {@code application/problem+json}. The trace id is what a caller quotes and an operator searches for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type, String title, int status, String detail, String instance, List<Fault> errors, String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemView of(ProblemType type, String detail, String instance, List<Fault> faults) {
        return new ProblemView(
                "/problems/" + type.slug(), type.title(), type.status(), detail, instance, faults, currentTrace());
    }

    private static String currentTrace() {
        return Span.current().getSpanContext().getTraceId();
    }
}
