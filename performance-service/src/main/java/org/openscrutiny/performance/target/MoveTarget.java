package org.openscrutiny.performance.target;

import jakarta.validation.constraints.NotNull;

/** A step of a target. */
public record MoveTarget(@NotNull Command command) {
    /** The steps. */
    public enum Command {
        SUBMIT,
        APPROVE
    }
}
