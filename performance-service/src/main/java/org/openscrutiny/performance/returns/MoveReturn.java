package org.openscrutiny.performance.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A step of a return: that there is nothing to return, and why. */
public record MoveReturn(
        @NotNull Command command,
        @NotBlank @Size(max = 2000) String reason) {
    /** The one step. */
    public enum Command {
        NIL
    }
}
