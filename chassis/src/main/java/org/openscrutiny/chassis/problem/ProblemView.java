package org.openscrutiny.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code application/problem+json}. The trace id is what a caller quotes and an operator searches for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description = "What went wrong (RFC 9457).",
        requiredProperties = {"type", "title", "status", "detail", "instance", "traceId"})
public record ProblemView(
        @Schema(description = "Address of the page about this kind of problem", examples = "/problems/not-found")
        String type,

        @Schema(description = "The kind of problem in one line")
        String title,

        @Schema(description = "The HTTP status again") int status,

        @Schema(description = "What is wrong with this request")
        String detail,

        @Schema(description = "The path that was asked for") String instance,

        @Schema(description = "All faults of the request, where some can be named")
        List<Fault> errors,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The command or patch that was sent, where it can be mended: nothing typed is lost")
        @Nullable
        Object submitted,

        @Schema(description = "Quote it when you report the problem")
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemView of(ProblemType type, String detail, String instance, List<Fault> faults) {
        return new ProblemView(
                "/problems/" + type.slug(),
                type.title(),
                type.status(),
                detail,
                instance,
                faults,
                null,
                currentTrace());
    }

    /** With the body that was sent. */
    public ProblemView withSubmitted(@Nullable JsonNode body) {
        return new ProblemView(type, title, status, detail, instance, errors, body, traceId);
    }

    private static String currentTrace() {
        return Span.current().getSpanContext().getTraceId();
    }
}
