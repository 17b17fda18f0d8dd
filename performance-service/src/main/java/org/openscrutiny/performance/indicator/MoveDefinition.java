package org.openscrutiny.performance.indicator;

import jakarta.validation.constraints.NotNull;

/** A step of a definition version. */
public record MoveDefinition(@NotNull Command command) {
    /** The steps. */
    public enum Command {
        SUBMIT,
        APPROVE
    }
}
