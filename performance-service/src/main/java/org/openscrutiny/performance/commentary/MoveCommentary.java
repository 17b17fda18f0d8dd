package org.openscrutiny.performance.commentary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a commentary's newest version.
 *
 * @param publishAt for APPROVE: absent is now, the future is an embargo
 * @param reason for RETURN
 * @param publishedAt for RECORD_AS_PRINTED: when it was printed, and {@code source} where
 */
public record MoveCommentary(
        @NotNull Command command,
        @Nullable Instant publishAt,
        @Nullable @Size(max = 2000) String reason,
        @Nullable Instant publishedAt,
        @Nullable @Size(max = 300) String source) {
    /** The steps. */
    public enum Command {
        SUBMIT,
        RETURN,
        APPROVE,
        RECORD_AS_PRINTED
    }
}
