package org.openscrutiny.performance.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A way figures are split; only a PARTITION is expected to sum. */
public record Breakdown(@NotBlank String name, @NotNull Kind kind) {
    /** How the categories of a breakdown relate to the whole. */
    public enum Kind {
        PARTITION,
        OVERLAPPING,
        PARTIAL
    }
}
