package org.openscrutiny.chassis.operations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a dead letter.
 *
 * @param ground why it is discarded; needed for that
 */
public record DecideDeadLetter(
        @NotNull Command command,
        @Nullable @Size(max = 1_000) String ground) {

    /** The ways a dead letter ends. */
    public enum Command {
        REPLAY,
        DISCARD
    }
}
