package org.openscrutiny.performance.dashboard;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step of a pack; it needs its reason. */
public record PackCommand(
        @NotNull Step command, @Nullable @Size(max = 2000) String reason) {

    /** The one step a pack can take. */
    public enum Step {
        WITHDRAW
    }
}
