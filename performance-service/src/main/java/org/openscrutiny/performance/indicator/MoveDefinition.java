package org.openscrutiny.performance.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step of a definition version; {@code reason} for RETURN. */
public record MoveDefinition(
        @NotNull Command command,
        @Nullable @Size(max = 2000) String reason) {
    /** The steps. */
    public enum Command {
        SUBMIT,
        RETURN,
        APPROVE
    }
}
