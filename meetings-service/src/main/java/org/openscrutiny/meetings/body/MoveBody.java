package org.openscrutiny.meetings.body;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a body.
 *
 * @param source where the past state is printed; with RECORD_AS_PRINTED only, and needed there
 * @param state the state as printed; likewise
 * @param functionsTo the body that took over from a disbanded one; its parent unless said
 */
public record MoveBody(
        @NotNull BodyCommand command,
        @Nullable @Size(max = 500) String source,
        @Nullable BodyState state,
        @Nullable @Size(max = 64) String functionsTo) {}
