package org.openscrutiny.performance.series;

import jakarta.validation.constraints.NotNull;

/** A step of a rebase. */
public record MoveRebase(@NotNull Command command) {
    /** The one step. */
    public enum Command {
        ACCEPT
    }
}
