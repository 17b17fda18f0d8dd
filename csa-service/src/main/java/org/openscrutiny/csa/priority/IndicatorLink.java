package org.openscrutiny.csa.priority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An indicator of performance-service that tells of a priority. */
public record IndicatorLink(
        @NotBlank @Size(max = 64) String indicatorId,
        @NotNull Kind kind) {

    /** How near the figure is to what is wanted. */
    public enum Kind {
        OUTCOME,
        PROXY,
        CONTEXT
    }
}
