package org.openscrutiny.performance.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a target.
 *
 * @param publishedAt for RECORD_AS_PRINTED: when it was printed
 * @param source for RECORD_AS_PRINTED: where
 */
public record MoveTarget(
        @NotNull Command command,
        @Nullable Instant publishedAt,
        @Nullable @Valid TargetSource source) {
    /** The steps. */
    public enum Command {
        SUBMIT,
        APPROVE,
        RECORD_AS_PRINTED
    }
}
