package org.openscrutiny.performance.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an observation's newest vintage.
 *
 * @param publishAt for APPROVE: absent is now, the future is an embargo
 * @param reason for RETURN and WITHDRAW
 * @param figure for RESUBMIT: the mended figure; absent is the same again. For RECORD_AS_PRINTED: what was printed, where
 *     it is not what waits; rules that it breaks become warnings
 * @param publishedAt for RECORD_AS_PRINTED: when it was printed
 * @param source for RECORD_AS_PRINTED: where
 */
public record MoveObservation(
        @NotNull Command command,
        @Nullable Instant publishAt,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Valid ReviseObservation figure,
        @Nullable Instant publishedAt,
        @Nullable @Valid Source source) {
    /** The steps. */
    public enum Command {
        APPROVE,
        RETURN,
        RESUBMIT,
        WITHDRAW,
        RECORD_AS_PRINTED
    }
}
