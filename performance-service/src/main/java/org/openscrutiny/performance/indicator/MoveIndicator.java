package org.openscrutiny.performance.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step of an indicator; {@code successorId} or {@code reason} for RETIRE. */
public record MoveIndicator(
        @NotNull Command command,
        @Nullable String successorId,
        @Nullable @Size(max = 2000) String reason) {
    /** The steps. */
    public enum Command {
        ACTIVATE,
        SUSPEND,
        RESUME,
        RETIRE
    }
}
