package org.openscrutiny.performance.commentary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A step of an obligation.
 *
 * @param reason needed for WAIVE
 */
public record MoveObligation(
        @NotNull Command command,
        @Nullable @Size(max = 2000) String reason) {
    /** The steps. */
    public enum Command {
        WAIVE,
        ESCALATE,
        NOT_SUPPLIED
    }
}
