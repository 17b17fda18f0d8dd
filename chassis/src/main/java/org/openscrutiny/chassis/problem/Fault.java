package org.openscrutiny.chassis.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body (RFC 6901), or the name of a parameter or header
 * @param code UPPER_SNAKE
 * @param message what is wrong and how to mend it, for people
 */
@Schema(
        description = "One thing that is wrong with a request.",
        requiredProperties = {"pointer", "code", "message"})
public record Fault(
        @Schema(description = "JSON pointer into the body, or the name of a parameter or header")
        String pointer,

        @Schema(description = "UPPER_SNAKE") String code,

        @Schema(description = "What is wrong and how to mend it")
        String message) {}
