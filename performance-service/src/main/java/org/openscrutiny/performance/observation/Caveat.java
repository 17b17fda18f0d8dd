package org.openscrutiny.performance.observation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Something a reader of a figure must know. */
public record Caveat(
        @NotNull Kind type, @NotBlank @Size(max = 2000) String text) {
    /** What a caveat is about. */
    public enum Kind {
        DEFINITION,
        COVERAGE,
        COLLECTION,
        RECORDING,
        SIGNIFICANCE,
        SOURCE
    }
}
